import { LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { problem, type Place, type Problem } from '../problems/problem.ts';
import { plainOf, schemaProblems, valueOffset } from '../problems/schema-problems.ts';

/** What was read from a YAML file. */
export interface ReadYaml<T> {
  /** Null as soon as there is a problem. */
  value: T | null;
  problems: Problem[];
  /** Where the value at a path stands in the file. */
  placeOf: (path: readonly (string | number)[]) => Place;
}

/** Reads a YAML file by a schema. Problems name the line and column of the value at fault. */
export function readYaml<T>(text: string, file: string, schema: z.ZodType<T>): ReadYaml<T> {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const place = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return { file, line: line || 1, column: col || 1 };
  };
  const placeOf = (path: readonly (string | number)[]) => place(valueOffset(document, path));
  if (document.errors.length > 0) {
    const problems = document.errors.map((error) =>
      problem('yaml-syntax', place(error.pos[0]), { reason: error.message }),
    );
    return { value: null, problems, placeOf };
  }
  const plain = plainOf(document);
  if ('reason' in plain) {
    const problems = [problem('yaml-syntax', place(0), { reason: plain.reason })];
    return { value: null, problems, placeOf };
  }
  const parsed = schema.safeParse(plain.value);
  if (parsed.success) return { value: parsed.data, problems: [], placeOf };
  const known = [...new Set(schemaFields(schema))];
  const problems = schemaProblems('yaml-schema', parsed.error.issues, document, known, place);
  return { value: null, problems, placeOf };
}

/** The fields a schema knows, at its top and below. */
function schemaFields(schema: z.core.$ZodType): string[] {
  if (schema instanceof z.ZodObject) {
    const shape = schema.shape as Record<string, z.core.$ZodType>;
    return [...Object.keys(shape), ...Object.values(shape).flatMap(schemaFields)];
  }
  if (schema instanceof z.ZodArray) return schemaFields(schema.element);
  if (schema instanceof z.ZodDefault) return schemaFields(schema.def.innerType);
  if (schema instanceof z.ZodDiscriminatedUnion) {
    return [...new Set(schema.options.flatMap(schemaFields))];
  }
  return [];
}
