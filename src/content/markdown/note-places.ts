import type { SourceLocation } from "../../diagnostics/diagnostic.ts";
import type { RenderEnv } from "./render-env.ts";

/** Where notes are written: the plugin keeps no lines of them. */
export interface NotePlaces {
  /** The first place that refers to a note, or defines it. */
  first(label: string): SourceLocation;
  /** Where a note is defined; the next place when it is asked for again. */
  definitionOf(label: string): SourceLocation;
}

/** Reads a text once for all of its notes: there may be as many as it has lines. */
export function notePlaces(text: string, { find, locate }: RenderEnv): NotePlaces {
  const first = new Map<string, SourceLocation>();
  const definitions = new Map<string, SourceLocation[]>();
  for (const [line, written] of text.split("\n").entries()) {
    for (const { 0: whole, 1: label = "", index } of written.matchAll(/\[\^([^\][\s]+)\]:?/g)) {
      const location = locate(line, index, whole.length);
      if (!first.has(label)) first.set(label, locate(line, index, label.length + 3));
      if (!whole.endsWith(":")) continue;
      const known = definitions.get(label);
      if (known) known.push(location);
      else definitions.set(label, [location]);
    }
  }
  for (const places of definitions.values()) places.reverse();
  return {
    first: (label) => first.get(label) ?? find(null, ""),
    definitionOf: (label) => definitions.get(label)?.pop() ?? find(null, ""),
  };
}
