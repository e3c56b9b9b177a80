// @ts-expect-error: the types of Node.js are not there, whatever the declarations of a package ask for
export const environment = process.env;
