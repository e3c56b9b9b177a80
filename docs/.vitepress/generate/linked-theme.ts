import {
  type Application,
  type DeclarationReflection,
  makeRecursiveVisitor,
  type Reflection,
  type SomeType,
} from 'typedoc';
import { type MarkdownPageEvent, MarkdownTheme, type MarkdownThemeContext } from 'typedoc-plugin-markdown';

/** The name of the theme, for TypeDoc's option. */
export const linkedTheme = 'linked';

/**
 * A plugin of TypeDoc, with a theme: below a property or a type alias, whose code block cannot have links, stand those to
 * the pages of the types that it names.
 */
export function defineLinkedTheme(app: Application): void {
  app.renderer.defineTheme(linkedTheme, LinkedTheme);
}

class LinkedTheme extends MarkdownTheme {
  override getRenderContext(page: MarkdownPageEvent<Reflection>): MarkdownThemeContext {
    const context = super.getRenderContext(page);
    const { declarationTitle } = context.partials;
    context.partials.declarationTitle = (model) =>
      [declarationTitle(model), ...linksOf(model, context)].join('\n\n');
    return context;
  }
}

/** A line of links, or nothing. Its first word is in italics, so that no page is described by it. */
function linksOf({ type }: DeclarationReflection, context: MarkdownThemeContext): string[] {
  const links = typesIn(type)
    .filter((named) => named !== context.page.model)
    .map((named) => `[\`${named.name}\`](${context.urlTo(named)})`);
  return links.length === 0 ? [] : [`*See* ${[...new Set(links)].join(', ')}.`];
}

/** What is exported of the types that a type names. */
function typesIn(type: SomeType | undefined): Reflection[] {
  const found: Reflection[] = [];
  type?.visit(
    makeRecursiveVisitor({
      reference({ reflection }) {
        if (reflection?.isDeclaration()) found.push(reflection);
      },
    }),
  );
  return found;
}
