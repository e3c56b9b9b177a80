// @ts-expect-error: the types of browsers are not there, whatever the declarations of a package ask for
export const page = document.title;
