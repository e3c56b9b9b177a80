import { createRequire } from 'node:module';
import ts from 'typescript';
import type { Source } from '../schemas/json-schema.ts';

/** What the source of the contract says in doc comments and types, as the compiler reads it. */
export interface ContractSource {
  /** What the contract exports under a name; throws if there is nothing. */
  readonly symbol: (name: string) => ts.Symbol;
  /** Whether the contract exports a type of that name. */
  readonly hasType: (name: string) => boolean;
  /** The doc comment of a symbol, and whether it is marked as inferred. */
  readonly describe: (symbol: ts.Symbol) => Description;
  readonly checker: ts.TypeChecker;
}

/** What a doc comment says. */
export interface Description {
  /** Its text, in one line; empty if there is none. */
  readonly text: string;
  readonly source: Source;
  /** What of it is inferred, though the rest may be documented: a last paragraph such as "Inferred: it can be `null`". */
  readonly inferredPart?: string | undefined;
}

const entry = createRequire(import.meta.url).resolve('@clawbook/contract');

/** Reads the source of the contract. */
export function readContractSource(): ContractSource {
  const program = ts.createProgram([entry], {
    strict: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.NodeNext,
    // Enough to understand the types; the rest of the library would take longer than all else.
    lib: ['lib.es5.d.ts'],
    types: [],
    allowImportingTsExtensions: true,
    noEmit: true,
  });
  const checker = program.getTypeChecker();
  const file = program.getSourceFile(entry);
  const module = file && checker.getSymbolAtLocation(file);
  if (!module) throw new Error(`${entry} exports nothing.`);
  const exports = new Map(
    checker.getExportsOfModule(module).map((exported) => [exported.name, resolve(exported)] as const),
  );

  function resolve(symbol: ts.Symbol): ts.Symbol {
    return symbol.flags & ts.SymbolFlags.Alias ? checker.getAliasedSymbol(symbol) : symbol;
  }

  return {
    checker,
    symbol: (name) => {
      const symbol = exports.get(name);
      if (!symbol) throw new Error(`The contract exports no ${name}.`);
      return symbol;
    },
    hasType: (name) => ((exports.get(name)?.flags ?? 0) & ts.SymbolFlags.Type) !== 0,
    describe: (symbol) => {
      const words = plain(ts.displayPartsToString(symbol.getDocumentationComment(checker)));
      const { text, inferredPart } = withoutInferredPart(words);
      const tag = symbol.getJsDocTags(checker).find(({ name }) => name === 'experimental');
      if (!tag) return { text, source: 'documented', inferredPart };
      const reason = plain(ts.displayPartsToString(tag.text));
      return { text: withReason(text, reason), source: 'inferred', inferredPart };
    },
  };
}

/** `@experimental inferred: why` says more than that it is inferred. */
function withReason(text: string, note: string): string {
  const reason = note.replace(/^inferred(?:: |$)/, '');
  if (reason === '') return text;
  const sentence = capitalized(reason);
  return `${text} ${sentence.endsWith('.') ? sentence : `${sentence}.`}`;
}

function withoutInferredPart(words: string): { text: string; inferredPart?: string } {
  const [, text = words, part] = /^(.*?)\n\nInferred: (.+)$/s.exec(words) ?? [];
  return part === undefined ? { text } : { text, inferredPart: capitalized(part) };
}

function capitalized(text: string): string {
  return `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

function plain(text: string): string {
  return text
    .replaceAll(/\{@link ([^}\s]+)\s*\}/g, '`$1`')
    .replaceAll(/\n{2,}/g, '\u2029')
    .replaceAll(/\s*\n\s*/g, ' ')
    .replaceAll('\u2029', '\n\n')
    .trim();
}
