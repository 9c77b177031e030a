# The answers that theophylline.test.ts expects of our own fits: one subject by nls, all twelve by nlme.
#   Rscript reference/pharmacokinetics/theophylline/fit.R
library(nlme)
one <- nls(conc ~ SSfol(Dose, Time, lKe, lKa, lCl), data = subset(as.data.frame(datasets::Theoph), Subject == 1))
print(coef(one), digits = 10); print(summary(one)$sigma, digits = 10)
all <- nlme(conc ~ SSfol(Dose, Time, lKe, lKa, lCl), data = Theoph, fixed = lKe + lKa + lCl ~ 1,
            random = pdDiag(lKa + lCl ~ 1))
print(fixef(all), digits = 10); print(logLik(all), digits = 10); print(VarCorr(all))
print(R.version.string); print(packageVersion("nlme"))
