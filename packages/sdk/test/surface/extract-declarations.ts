import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import {
  Extractor,
  ExtractorConfig,
  ExtractorLogLevel,
  type ExtractorMessage,
  ExtractorMessageCategory,
} from '@microsoft/api-extractor';
import type { Entry } from './entries.ts';

/** What API Extractor makes of the declarations of a module. */
export interface ExtractedDeclarations {
  /** Its report: every export with its members, without comments, in an order that stays. */
  readonly text: string;
  /** What it finds wrong: members without a doc comment, above all. */
  readonly complaints: readonly string[];
}

const messagesThatAreFine: readonly string[] = [
  // Whether something may still change is said by `@experimental`; all else is public.
  'ae-missing-release-tag',
  // A type that a user's own declarations cannot name shows where the consumers' check compiles them.
  'ae-forgotten-export',
  // TypeScript and its editors want no hyphen behind the name of a parameter.
  'tsdoc-param-tag-missing-hyphen',
];

const compilerOptions = {
  target: 'es2022',
  module: 'nodenext',
  lib: ['es2022', 'dom'],
  types: [],
  strict: true,
  exactOptionalPropertyTypes: true,
  skipDefaultLibCheck: true,
};

/** Runs API Extractor on the declarations that were built for a module; it leaves nothing behind. */
export function extractDeclarations({ folder, declarations, showsMentioned }: Entry): ExtractedDeclarations {
  const reportFolder = mkdtempSync(join(tmpdir(), 'clawbook-surface-'));
  const complaints: string[] = [];
  const config = ExtractorConfig.prepare({
    configObjectFullPath: undefined,
    packageJsonFullPath: join(folder, 'package.json'),
    configObject: {
      projectFolder: folder,
      mainEntryPointFilePath: declarations,
      newlineKind: 'lf',
      compiler: { overrideTsconfig: { compilerOptions, files: [declarations] } },
      apiReport: {
        enabled: true,
        reportFileName: 'report',
        reportFolder,
        reportTempFolder: reportFolder,
        includeForgottenExports: showsMentioned,
        tagsToReport: { '@experimental': true, '@deprecated': true },
      },
      docModel: { enabled: false },
      dtsRollup: { enabled: false },
      tsdocMetadata: { enabled: false },
      messages: {
        compilerMessageReporting: { default: { logLevel: ExtractorLogLevel.Warning } },
        extractorMessageReporting: { default: { logLevel: ExtractorLogLevel.Warning } },
        tsdocMessageReporting: { default: { logLevel: ExtractorLogLevel.Warning } },
      },
    },
  });
  Extractor.invoke(config, {
    localBuild: true,
    messageCallback: (message) => {
      // Otherwise it would print the message, or write it into the report.
      message.handled = true;
      if (isComplaint(message)) complaints.push(describe(message));
    },
  });
  const text = readFileSync(join(reportFolder, 'report.api.md'), 'utf8');
  rmSync(reportFolder, { recursive: true });
  return { text, complaints };
}

function isComplaint({ category, messageId }: ExtractorMessage): boolean {
  return category !== ExtractorMessageCategory.Console && !messagesThatAreFine.includes(messageId);
}

function describe({ messageId, text, sourceFilePath, sourceFileLine }: ExtractorMessage): string {
  return `${basename(sourceFilePath ?? '')}:${sourceFileLine ?? 0} ${text} (${messageId})`;
}
