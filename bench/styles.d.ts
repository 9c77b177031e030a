/** Styles of the page's own chart, which the bench bundles as the page does. */
declare module '*.module.css' {
  const classes: Readonly<Record<string, string>>;
  export default classes;
}
declare module '*.css';
