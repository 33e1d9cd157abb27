export default {
  title: "A Made-up Blog",
  url: "https://bench.example/",
  language: "en",
  description: "Nobody wrote it.",
  author: { name: "Nobody", url: "https://nobody.example/" },
};
