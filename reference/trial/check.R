# Made the figures of expected.json that R gives: R 4.2.2, base and nlme 3.1-162. Run: Rscript reference/trial/check.R
library(nlme)
y <- c(9,9,10,11,9,7,6, 6,6,6,5,5,6,4, 6,6,7,7,9,8,8, 7,NA,6,6,7,NA,8)
d <- data.frame(y = y, t = 1:28, x = rep(c(0, 1, 0, 1), each = 7))
d <- d[!is.na(d$y), ]
cat("F1 OLS", coef(summary(lm(y ~ x, d)))["x", 1:2], "\n")
g <- gls(y ~ x, d, correlation = corAR1(form = ~ t))
cat("F1 gls REML", coef(g)["x"], sqrt(vcov(g)["x", "x"]), coef(g$modelStruct$corStruct, unconstrained = FALSE), g$sigma, logLik(g), "\n")
h <- data.frame(y = c(58,70,79,85,93,94,105,110,122,130,122,110,103,88,81,68,53,50,36,31), t = 0:19)
h$D <- as.numeric(h$t >= 10); h$s <- (h$t - 10) * h$D
m <- lm(y ~ t + D + s, h)
cat("F7 Huitema", coef(m), summary(m)$sigma, "\n")
cat("F7 Huitema gls ML", coef(gls(y ~ t + D + s, h, correlation = corAR1(), method = "ML")$modelStruct$corStruct, unconstrained = FALSE), "\n")
w <- data.frame(y = c(7,14,14,14,18,15,5,8,15,13,34,31,26,38,26,37,26,25,24,25,10,10,7,6,8,17,13,19,17,6,29,25,26,30,24,35,24,25,40,36), t = 0:39)
w$D <- rep(c(0, 1, 0, 1), each = 10)
a <- gls(y ~ t + D, w, correlation = corAR1())
cat("F7 Howard gls REML", coef(a)["D"], sqrt(vcov(a)["D", "D"]), coef(a$modelStruct$corStruct, unconstrained = FALSE), "\n")
cat("F8", unlist(t.test(sleep$extra[1:10], sleep$extra[11:20], paired = TRUE)[c("statistic", "p.value", "conf.int")]), "\n")
cat("M5 Poisson glm", coef(summary(glm(c(1,2,0,4,3,5,2,6,8,1) ~ rep(0:1, each = 5), family = poisson)))[2, 1:2], "\n")
