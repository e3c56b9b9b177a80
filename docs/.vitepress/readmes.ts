/** The packages whose README is a page of the site. */
export const readmes = ['testing'];
