import { lookupLanguage } from "../i18n/lookup.ts";

/** What a new site's first article says, in the site's language: it is there to be written over. */
export interface StarterWords {
  readonly tagline: string;
  readonly title: string;
  readonly description: string;
  readonly text: string;
}

const words = (
  tagline: string,
  title: string,
  description: string,
  text: string,
): StarterWords => ({
  tagline,
  title,
  description,
  text,
});

const english = words(
  "What I write down",
  "A first article",
  "The beginning of this site.",
  "This is the first article. Write over it, or delete it.",
);

const starters: ReadonlyMap<string, StarterWords> = new Map([
  [
    "ar",
    words("ما أكتبه", "المقال الأول", "بداية هذا الموقع.", "هذا هو المقال الأول. عدّله أو احذفه."),
  ],
  ["bn", words("আমার লেখা", "প্রথম লেখা", "এই সাইটের শুরু।", "এটি প্রথম লেখা। এটি বদলে নিন, বা মুছে ফেলুন।")],
  [
    "cs",
    words(
      "Co si zapisuji",
      "První článek",
      "Začátek tohoto webu.",
      "Toto je první článek. Přepište ho, nebo ho smažte.",
    ),
  ],
  [
    "da",
    words(
      "Det jeg skriver ned",
      "Den første artikel",
      "Begyndelsen på dette websted.",
      "Dette er den første artikel. Skriv den om, eller slet den.",
    ),
  ],
  [
    "de",
    words(
      "Was ich aufschreibe",
      "Ein erster Artikel",
      "Der Anfang dieser Seite.",
      "Das ist der erste Artikel. Schreib ihn um oder lösch ihn.",
    ),
  ],
  [
    "el",
    words(
      "Όσα γράφω",
      "Το πρώτο άρθρο",
      "Η αρχή αυτού του ιστότοπου.",
      "Αυτό είναι το πρώτο άρθρο. Αλλάξτε το ή διαγράψτε το.",
    ),
  ],
  [
    "es",
    words(
      "Lo que escribo",
      "Un primer artículo",
      "El comienzo de este sitio.",
      "Este es el primer artículo. Reescríbelo o bórralo.",
    ),
  ],
  [
    "fa",
    words(
      "آنچه می‌نویسم",
      "نخستین نوشته",
      "آغاز این وب‌سایت.",
      "این نخستین نوشته است. آن را تغییر دهید یا پاک کنید.",
    ),
  ],
  [
    "fr",
    words(
      "Ce que j’écris",
      "Un premier article",
      "Le début de ce site.",
      "Ceci est le premier article. Réécrivez-le ou supprimez-le.",
    ),
  ],
  [
    "he",
    words(
      "מה שאני כותב",
      "מאמר ראשון",
      "ההתחלה של האתר הזה.",
      "זה המאמר הראשון. אפשר לשכתב אותו או למחוק אותו.",
    ),
  ],
  ["hi", words("जो मैं लिखता हूँ", "पहला लेख", "इस साइट की शुरुआत।", "यह पहला लेख है। इसे बदलें या हटा दें।")],
  [
    "id",
    words(
      "Yang saya tulis",
      "Artikel pertama",
      "Awal situs ini.",
      "Ini artikel pertama. Ubah isinya, atau hapus.",
    ),
  ],
  [
    "it",
    words(
      "Quello che scrivo",
      "Un primo articolo",
      "L’inizio di questo sito.",
      "Questo è il primo articolo. Riscrivilo o cancellalo.",
    ),
  ],
  [
    "ja",
    words(
      "書きとめたこと",
      "最初の記事",
      "このサイトの始まり。",
      "これは最初の記事です。書き換えるか、削除してください。",
    ),
  ],
  [
    "ko",
    words("적어 두는 것들", "첫 글", "이 사이트의 시작.", "첫 글입니다. 고쳐 쓰거나 지우세요."),
  ],
  [
    "nl",
    words(
      "Wat ik opschrijf",
      "Een eerste artikel",
      "Het begin van deze site.",
      "Dit is het eerste artikel. Herschrijf het, of verwijder het.",
    ),
  ],
  [
    "pl",
    words(
      "Co zapisuję",
      "Pierwszy artykuł",
      "Początek tej strony.",
      "To pierwszy artykuł. Zmień go albo usuń.",
    ),
  ],
  [
    "pt-BR",
    words(
      "O que eu escrevo",
      "Um primeiro artigo",
      "O começo deste site.",
      "Este é o primeiro artigo. Reescreva-o ou apague-o.",
    ),
  ],
  [
    "ru",
    words(
      "Что я записываю",
      "Первая статья",
      "Начало этого сайта.",
      "Это первая статья. Перепишите её или удалите.",
    ),
  ],
  [
    "sv",
    words(
      "Det jag skriver ner",
      "En första artikel",
      "Början på den här webbplatsen.",
      "Det här är den första artikeln. Skriv om den, eller ta bort den.",
    ),
  ],
  ["th", words("สิ่งที่ฉันเขียน", "บทความแรก", "จุดเริ่มต้นของเว็บไซต์นี้", "นี่คือบทความแรก แก้ไขหรือลบได้เลย")],
  [
    "tr",
    words(
      "Yazdıklarım",
      "İlk yazı",
      "Bu sitenin başlangıcı.",
      "Bu ilk yazı. Değiştirin ya da silin.",
    ),
  ],
  [
    "uk",
    words(
      "Що я записую",
      "Перша стаття",
      "Початок цього сайту.",
      "Це перша стаття. Перепишіть її або видаліть.",
    ),
  ],
  [
    "vi",
    words(
      "Những gì tôi viết",
      "Bài viết đầu tiên",
      "Khởi đầu của trang này.",
      "Đây là bài viết đầu tiên. Hãy sửa hoặc xóa nó.",
    ),
  ],
  [
    "zh-Hans",
    words("我写下的东西", "第一篇文章", "本站的开始。", "这是第一篇文章。请改写它，或删除它。"),
  ],
  [
    "zh-Hant",
    words("我寫下的東西", "第一篇文章", "本站的開始。", "這是第一篇文章。請改寫它，或刪除它。"),
  ],
]);

/** The words in the language that comes nearest; English where there are none, which `isOwn` says. */
export function starterWords(language: string): StarterWords & { readonly isOwn: boolean } {
  const nearest = lookupLanguage(language, ["en", ...starters.keys()]);
  return { ...(starters.get(nearest ?? "en") ?? english), isOwn: nearest !== undefined };
}
