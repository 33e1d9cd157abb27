/** What `npm run new` puts into an article for its author to write over. Found in one that is published, it was forgotten. */
export const skeletonPrompts = {
  opening: "Put the reader in the problem within three sentences.",
  sections: [
    ["What happened", "Who noticed it, when, and what they saw. Short, concrete, with sources."],
    ["Why it happens", "The mechanism from the ground up, with numbers or code that runs."],
    ["What to do", "How to see it coming, how to prevent it, how to get out of it."],
  ],
  last: "Which parts of the story are unknown.",
} as const;
