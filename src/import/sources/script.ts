import { type AnyNode, type Property, parse } from "acorn";
import { transformSync } from "esbuild";

/** Reads a program's text, which is never run. Undefined if it is neither JavaScript nor TypeScript. */
export function parseScript(text: string): AnyNode | undefined {
  for (const read of [(code: string) => code, withoutTypes]) {
    try {
      return parse(read(text), {
        ecmaVersion: "latest",
        sourceType: "module",
        allowReturnOutsideFunction: true,
      });
    } catch (error) {
      // Both say in their own classes that it can't be read.
      if (!(error instanceof Error)) throw error;
    }
  }
  return undefined;
}

function withoutTypes(text: string): string {
  return transformSync(text, { loader: "tsx", jsx: "preserve", logLevel: "silent" }).code;
}

/** Every node of a program, outermost first. */
export function* nodesOf(node: AnyNode): Generator<AnyNode> {
  const waiting: AnyNode[] = [node];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    yield next;
    const parts: unknown[] = Object.values(next);
    const inner = parts.flat().filter(isNode);
    waiting.push(...inner.reverse());
  }
}

function isNode(value: unknown): value is AnyNode {
  return (
    typeof value === "object" && value !== null && "type" in value && typeof value.type === "string"
  );
}

/** The values of all properties of a name, outermost first: expressions to be evaluated. */
export function propertiesNamed(node: AnyNode, name: string): AnyNode[] {
  return Array.from(nodesOf(node)).flatMap((one) =>
    one.type === "Property" && keyOf(one) === name ? one.value : [],
  );
}

function keyOf({ key, computed }: Pick<Property, "key" | "computed">): string | undefined {
  if (!computed && key.type === "Identifier") return key.name;
  return key.type === "Literal" ? String(key.value) : undefined;
}

/** The first text that a property of some name has, if it is written out. Undefined if none has. */
export function textOfProperty(program: AnyNode | undefined, name: string): string | undefined {
  if (!program) return undefined;
  for (const value of propertiesNamed(program, name)) {
    const found = evaluate(value, {});
    if (typeof found === "string") return found;
  }
  return undefined;
}

/** The arguments of each call of a function or method of some name, as far as they can be known. */
export function* callsOf(node: AnyNode, name: string): Generator<readonly unknown[]> {
  for (const one of nodesOf(node)) {
    if (one.type !== "CallExpression") continue;
    const { callee } = one;
    const called = callee.type === "MemberExpression" ? callee.property : callee;
    if (called.type === "Identifier" && called.name === name) {
      yield one.arguments.map((argument) => evaluate(argument, {}));
    }
  }
}

/** The values that names have. */
export type Scope = Readonly<Record<string, unknown>>;

/** More than any setting has: texts can be put together from texts until none has room for them. */
const mostLetters = 100_000;

/** A text, if it isn't larger than any that a person wrote. */
function ofSensibleLength(parts: readonly (string | number)[]): string | undefined {
  const texts = parts.map(String);
  const length = texts.reduce((sum, text) => sum + text.length, 0);
  return length > mostLetters ? undefined : texts.join("");
}

/** What an expression is worth, if that can be seen without running anything; undefined if not. */
export function evaluate(node: AnyNode, scope: Scope): unknown {
  switch (node.type) {
    case "Literal":
      return node.value;
    case "Identifier":
      return Object.hasOwn(scope, node.name) ? scope[node.name] : undefined;
    case "ArrayExpression":
      return node.elements.map((one) => (one === null ? undefined : evaluate(one, scope)));
    case "ObjectExpression":
      return Object.fromEntries(
        node.properties.flatMap((one) => {
          const key = one.type === "Property" ? keyOf(one) : undefined;
          return one.type === "Property" && key !== undefined
            ? [[key, evaluate(one.value, scope)]]
            : [];
        }),
      );
    case "TemplateLiteral": {
      const values = node.expressions.map((one) => evaluate(one, scope));
      if (!values.every(isPlain)) return undefined;
      return ofSensibleLength(
        node.quasis.flatMap(({ value }, i) => [value.cooked ?? "", values[i] ?? ""]),
      );
    }
    case "MemberExpression": {
      const object = evaluate(node.object, scope);
      const { property } = node;
      const key = node.computed
        ? evaluate(property, scope)
        : property.type === "Identifier"
          ? property.name
          : undefined;
      if (typeof object !== "object" || object === null || typeof key !== "string")
        return undefined;
      return Object.entries(object).find(([name]) => name === key)?.[1];
    }
    case "ChainExpression":
      return evaluate(node.expression, scope);
    case "BinaryExpression": {
      const [left, right] = [evaluate(node.left, scope), evaluate(node.right, scope)];
      return node.operator === "+" && isPlain(left) && isPlain(right)
        ? ofSensibleLength([left, right])
        : undefined;
    }
    case "LogicalExpression": {
      const left = evaluate(node.left, scope);
      if (node.operator === "&&") return left ? evaluate(node.right, scope) : left;
      return left || evaluate(node.right, scope);
    }
    case "ConditionalExpression":
      return evaluate(evaluate(node.test, scope) ? node.consequent : node.alternate, scope);
    case "CallExpression":
      return evaluateCall(node.callee, scope);
    case "ArrowFunctionExpression":
    case "FunctionExpression":
      return undefined;
    default:
      return undefined;
  }
}

/** Of all methods those that change a text's case. */
function evaluateCall(callee: AnyNode, scope: Scope): unknown {
  if (callee.type !== "MemberExpression" || callee.property.type !== "Identifier") return undefined;
  const object = evaluate(callee.object, scope);
  if (typeof object !== "string") return undefined;
  if (callee.property.name === "toLowerCase") return object.toLowerCase();
  return callee.property.name === "trim" ? object.trim() : undefined;
}

function isPlain(value: unknown): value is string | number {
  return typeof value === "string" || typeof value === "number";
}

/** What a function answers for an argument, if it has one expression or returns one at its end. */
export function evaluateFunction(node: AnyNode, argument: Scope): unknown {
  if (node.type !== "ArrowFunctionExpression" && node.type !== "FunctionExpression") {
    return evaluate(node, argument);
  }
  const [parameter] = node.params;
  const scope: Record<string, unknown> = {};
  if (parameter?.type === "Identifier") scope[parameter.name] = argument;
  if (parameter?.type === "ObjectPattern") {
    for (const one of parameter.properties) {
      if (one.type !== "Property" || one.key.type !== "Identifier") continue;
      if (one.value.type === "Identifier") scope[one.value.name] = argument[one.key.name];
    }
  }
  const { body } = node;
  if (body.type !== "BlockStatement") return evaluate(body, scope);
  const [only] = body.body;
  if (body.body.length !== 1 || only?.type !== "ReturnStatement" || !only.argument)
    return undefined;
  return evaluate(only.argument, scope);
}
