import assert from "node:assert/strict";
import { test } from "node:test";
import { fencedDivs } from "../../../src/import/templates/fenced-divs.ts";

const block = (text: string) => fencedDivs(text).trim();

test("a block between colons that is a note becomes ours, with its title", () => {
  assert.equal(block(":::tip\nWords.\n:::"), "> [!TIP]\n> Words.");
  assert.equal(
    block("::: warning Look out\n- a\n- b\n:::"),
    "> [!WARNING]\n> **Look out**\n>\n> - a\n> - b",
  );
  assert.equal(block(":::note[Own *words*]\nX\n:::"), "> [!NOTE]\n> **Own *words***\n>\n> X");
  assert.equal(block("::: {.callout-caution}\n## Hot\nX\n:::"), "> [!CAUTION]\n> **Hot**\n>\n> X");
  assert.equal(block('::: {.callout-note title="T"}\nX\n:::'), "> [!NOTE]\n> **T**\n>\n> X");
});

test("what any other block encloses stays, however deep, and an empty one goes", () => {
  assert.equal(
    block("::: {.cell}\n\n```r\n1\n```\n\n::: {.cell-output}\n2\n:::\n:::"),
    "```r\n1\n```\n\n\n2",
  );
  assert.equal(block(":::: columns\n::: column\nA\n:::\n::: column\n:::\n::::"), "A");
});

test("code that shows such lines, and a block that nothing ends, stay whole", () => {
  const code = "```md\n:::tip\n:::\n```";
  assert.equal(fencedDivs(code), code);
  assert.equal(block(`:::tip\n${code}\n:::`), "> [!TIP]\n> ```md\n> :::tip\n> :::\n> ```");
  assert.equal(block("A\n\n:::info\nB"), "A\n\n\n> [!NOTE]\n> B".replace("\n\n\n", "\n\n\n"));
  assert.equal(block("A\n:::"), "A\n:::");
});

test("a place for a table of contents is left out, a link of that name is not", () => {
  assert.equal(block("[[toc]]\n\nA\n\n[TOC]\n\nB"), "A\n\n\n\nB");
  assert.equal(block("[toc](a.md) and [[toc]] in a line"), "[toc](a.md) and [[toc]] in a line");
});
