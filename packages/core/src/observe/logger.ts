/** Where messages go: `console`, or anything of its shape, such as pino behind a small adapter. */
export interface Logger {
  /** Takes a message and values that belong to it. */
  debug(message: string, ...values: unknown[]): void;
  /** Takes a message and values that belong to it. */
  info(message: string, ...values: unknown[]): void;
  /** Takes a message and values that belong to it. */
  warn(message: string, ...values: unknown[]): void;
  /** Takes a message and values that belong to it. */
  error(message: string, ...values: unknown[]): void;
}

/** The levels of the log: each holds those before it. */
export const logLevels = ['off', 'error', 'warn', 'info', 'debug'] as const;

/** How much is logged. */
export type LogLevel = (typeof logLevels)[number];

const silent = (): void => {};

/** A logger that passes on what the level allows. A logger that throws breaks nothing. */
export function leveledLogger(logger: Logger, level: LogLevel): Logger {
  const at = (name: Exclude<LogLevel, 'off'>) => {
    if (logLevels.indexOf(name) > logLevels.indexOf(level)) return silent;
    return (message: string, ...values: unknown[]): void => {
      try {
        logger[name](`[clawbook-sdk] ${message}`, ...values);
      } catch {
        // There is nowhere left to say it.
      }
    };
  };
  return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') };
}
