# Non-compartmental analysis of R's theophylline data with base R alone: lm() for the slopes, the formulas written out.
#   Rscript reference/pharmacokinetics/theophylline/nca.R
nca <- function(t, c) {
  keep <- c > 0 | cumsum(c > 0) == 0
  t <- t[keep]; c <- c[keep]
  pk <- which.max(c); n <- length(t)
  best <- NULL
  for (k in (n-2):(pk+1)) { if (k <= pk) break
    m <- lm(log(c[k:n]) ~ t[k:n]); s <- summary(m)
    best <- rbind(best, data.frame(k=k, lz=-coef(m)[[2]], r=s$adj.r.squared, np=n-k+1)) }
  best <- best[best$lz > 0,]
  ok <- best[best$r > max(best$r) - 1e-4,]
  b <- ok[which.max(ok$np),]
  auc <- 0; aumc <- 0; lin <- 0
  for (i in 2:n) { h <- t[i]-t[i-1]
    lin <- lin + h*(c[i]+c[i-1])/2
    if (c[i] < c[i-1] && c[i] > 0) { L <- log(c[i-1]/c[i]); k <- L/h
      auc <- auc + (c[i-1]-c[i])/k; aumc <- aumc + (t[i-1]*c[i-1]-t[i]*c[i])/k + (c[i-1]-c[i])/k^2
    } else { auc <- auc + h*(c[i]+c[i-1])/2; aumc <- aumc + h*(t[i-1]*c[i-1] + t[i]*c[i])/2 } }
  inf <- auc + c[n]/b$lz
  mrt <- (aumc + c[n]*t[n]/b$lz + c[n]/b$lz^2)/inf
  c(cMax=c[pk], tMax=t[pk], aucLast=auc, aucLastLinear=lin, aucInfObserved=inf, lambdaZ=b$lz, terminalHalfLife=log(2)/b$lz, adjustedRSquared=b$r, lambdaZSamples=b$np, meanResidenceTime=mrt, percentExtrapolated=100*(c[n]/b$lz)/inf)
}
d <- as.data.frame(datasets::Theoph); d$Subject <- as.integer(as.character(d$Subject))
r <- t(sapply(1:12, function(s) with(d[d$Subject==s,], nca(Time, conc))))
for (s in 1:12) cat(sprintf('  {"subject": %d, %s}%s\n', s,
  paste(sprintf('"%s": %s', colnames(r), formatC(r[s,], digits = 15, format = "g", width = 1)), collapse = ", "), if (s < 12) "," else ""))
