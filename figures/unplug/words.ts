const names: Readonly<Record<string, string>> = {
  web: "web",
  outside: "outside",
  office: "Office",
  router: "Router",
  switch: "Switch",
  box: "Box",
  door: "Door",
  router2: "Router 2",
  box2: "Box 2",
  door2: "Door 2",
};

/** A node's name as the picture shows it; tools are called by their own lower-case names. */
export function nameOf(id: string): string {
  return names[id] ?? id;
}

/** The same name in running text: "the box", but "git". */
export function inSentence(id: string): string {
  const name = names[id];
  return name === undefined ? id : `the ${name.toLowerCase()}`;
}
