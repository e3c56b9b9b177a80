import { type Application, PageEvent } from 'typedoc';

/**
 * A plugin of TypeDoc: it takes what follows `@experimental` for the last paragraph of the comment, which begins with
 * "inferred"; here it becomes a sentence.
 */
export function sayInferred(app: Application): void {
  app.renderer.on(PageEvent.END, (page) => {
    const contents = page.contents ?? '';
    page.contents = contents.replace(/^ inferred$/gm, 'Inferred.').replace(/^ inferred/gm, 'Inferred');
  });
}
