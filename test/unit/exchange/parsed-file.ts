/** A written file as any other program would see it. */
export interface ParsedFile {
  readonly delimit: Readonly<Record<string, unknown>>;
  readonly features: readonly {
    readonly properties: Readonly<Record<string, unknown>>;
    readonly geometry: unknown;
  }[];
}

/** Parse a written file with nothing but `JSON.parse`. */
export function parsedFile(text: string): ParsedFile {
  return JSON.parse(text) as ParsedFile;
}
