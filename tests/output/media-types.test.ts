import assert from "node:assert/strict";
import { test } from "node:test";
import {
  contentTypeOf,
  contentTypesOf,
  isCompressible,
  isShownElsewhere,
} from "../../src/output/media-types.ts";

test("every kind that a site publishes has its registered type, in whatever capitals", () => {
  const types = {
    "/": "text/html; charset=utf-8",
    "/404.html": "text/html; charset=utf-8",
    "/a.css": "text/css; charset=utf-8",
    "/a.js": "text/javascript; charset=utf-8",
    "/a.json": "application/json; charset=utf-8",
    "/a.webmanifest": "application/manifest+json; charset=utf-8",
    "/a.xml": "application/xml; charset=utf-8",
    "/a.txt": "text/plain; charset=utf-8",
    "/a.csv": "text/csv; charset=utf-8",
    "/a.vtt": "text/vtt; charset=utf-8",
    "/a.ics": "text/calendar; charset=utf-8",
    "/a.svg": "image/svg+xml; charset=utf-8",
    "/a.ico": "image/vnd.microsoft.icon",
    "/a.avif": "image/avif",
    "/a.webp": "image/webp",
    "/a.png": "image/png",
    "/a.gif": "image/gif",
    "/a.jpg": "image/jpeg",
    "/a.jpeg": "image/jpeg",
    "/IMG_1.JPG": "image/jpeg",
    "/IMG_1.Jpeg": "image/jpeg",
    "/a.mp4": "video/mp4",
    "/a.webm": "video/webm",
    "/a.mp3": "audio/mpeg",
    "/a.pdf": "application/pdf",
    "/a.zip": "application/zip",
    "/a.woff": "font/woff",
    "/a.woff2": "font/woff2",
    "/a.ttf": "font/ttf",
    "/a.otf": "font/otf",
    "/CNAME": "application/octet-stream",
    "/a.nobody-knows": "application/octet-stream",
  };
  for (const [path, type] of Object.entries(types)) assert.equal(contentTypeOf(path), type, path);
});

test("text is compressed, what is compressed already isn't", () => {
  for (const path of ["a.html", "a.css", "a.js", "a.json", "a.svg", "a.CSV", "a.webmanifest"]) {
    assert.ok(isCompressible(path), path);
  }
  for (const path of ["a.png", "a.pdf", "a.mp4", "a.woff2", "a.zip", "a.docx", "CNAME"]) {
    assert.ok(!isCompressible(path), path);
  }
});

test("other sites may show pictures, films and sound", () => {
  for (const path of ["a.JPG", "a.gif", "a.svg", "a.mp4", "a.mp3"]) {
    assert.ok(isShownElsewhere(path), path);
  }
  for (const path of ["/", "a.html", "a.js", "a.json", "a.pdf"]) {
    assert.ok(!isShownElsewhere(path), path);
  }
});

test("hosts are told the types of the files that there are, each once", () => {
  const types = contentTypesOf(["a.jpg", "b.JPG", "c.jpeg", "d.pdf", "CNAME", "e.nobody-knows"]);
  assert.deepEqual(
    [...types],
    [
      ["image/jpeg", [".jpeg", ".jpg"]],
      ["application/pdf", [".pdf"]],
    ],
  );
});
