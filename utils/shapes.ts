/**
 * Shapes made when they are first met. The background starts for each message, and making all shapes took as long as
 * everything else of its start together; a message needs few of them.
 */
import * as z from 'zod/mini';
import { once } from './once.ts';

type Shapes = Record<string, () => z.core.$ZodType>;
type AnyOf<S extends Shapes> = { [K in keyof S]: z.infer<ReturnType<S[K]>> }[keyof S];

/** What a shape makes of a value, within a shape around it: what is wrong keeps its path. */
const fitted = (
  shape: z.core.$ZodType,
  value: unknown,
  { issues }: z.core.ParsePayload,
): unknown => {
  const { success, data, error } = z.safeParse(shape, value);
  if (success) return data;
  for (const { path, message } of error.issues)
    issues.push({ code: 'custom', path: [...path], message, input: value });
  return z.NEVER;
};

/**
 * A shape that is told by the text in one field: each name with what makes its shape. What is wrong keeps its path.
 * `names`: all that there are.
 */
export const unionBy = <S extends Shapes>(field: string, shapes: S) => {
  const made = new Map(Object.entries(shapes).map(([name, make]) => [name, once(make)]));
  const union = z.pipe(
    z.unknown(),
    z.transform((value, context): AnyOf<S> => {
      const name = (value as Record<string, unknown> | null | undefined)?.[field];
      const shape = typeof name === 'string' ? made.get(name)?.() : undefined;
      if (!shape) {
        const message = `${JSON.stringify(name)} is not known here`;
        context.issues.push({ code: 'custom', path: [field], message, input: value });
        return z.NEVER;
      }
      return fitted(shape, value, context) as AnyOf<S>;
    }),
  );
  return Object.assign(union, { names: [...made.keys()] });
};

/**
 * The same shape for objects that never change: one that was understood is known again, by itself or by its text, and
 * is not looked through once more. What comes out is frozen, as it is handed out again. `most`: how many are kept.
 */
export const remembered = <S extends z.core.$ZodType>(shape: S, most: number) => {
  const byText = new Map<string, object>();
  const understood = new WeakSet<object>();
  return z.pipe(
    z.unknown(),
    z.transform((value, context): z.infer<S> => {
      if (understood.has(value as object)) return value as z.infer<S>;
      const text = JSON.stringify(value);
      const known = byText.get(text);
      if (known) return known as z.infer<S>;
      const read = fitted(shape, value, context);
      if (read === z.NEVER) return z.NEVER;
      const kept = Object.freeze(read as object);
      if (byText.size >= most) byText.clear();
      byText.set(text, kept);
      understood.add(kept);
      return kept as z.infer<S>;
    }),
  );
};
