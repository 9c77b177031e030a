/* Sets the chosen colours, and the plain name and icon, before the first paint: a dark room stays dark, and nobody reads the name over a shoulder. A file of its own: the page allows no inline script. */
try {
  const theme = localStorage.getItem('clearleaf.theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
  if (localStorage.getItem('clearleaf.discreet') === '1') {
    document.title = 'Notes';
    document.querySelector('link[rel="icon"]').href = './notes.svg';
  }
} catch {
  /* Storage is refused: the system's choice stands. */
}
