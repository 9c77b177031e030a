/* Sets the chosen colours before the first paint, so that a dark room stays dark. A file of its own: the page allows no inline script. */
try {
  const theme = localStorage.getItem('clearleaf.theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {
  /* Storage is refused: the system's choice stands. */
}
