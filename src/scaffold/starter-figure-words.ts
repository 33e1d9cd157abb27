import { lookupLanguage } from "../i18n/lookup.ts";

/** What a new figure says, in the site's language: it is there to be written over. */
export interface FigureWords {
  readonly title: string;
  readonly caption: string;
  readonly arrivals: string;
  readonly capacity: string;
  readonly tooMany: string;
  readonly enough: string;
  readonly second: string;
  readonly waits: string;
  /** Before and after how many requests wait, where some do. */
  readonly before: string;
  readonly after: string;
  readonly under: string;
}

/** The words of each language, in the order of {@link FigureWords}; `NUMBER` stands between `before` and `after`. */
const rows: ReadonlyMap<string, readonly string[]> = new Map(
  `
en|A queue that grows|Requests arrive at one worker. The line shows how many of them wait.|Arrivals|Capacity|Too many|Enough room|Second|Requests that wait|After ten seconds NUMBER requests wait.|The worker keeps up, and nobody waits.
ar|طابور يطول|تصل الطلبات إلى عامل واحد. يبيّن الخط كم منها ينتظر.|الواصل|السعة|أكثر من اللازم|متسع كافٍ|الثانية|الطلبات المنتظرة|الطلبات المنتظرة بعد عشر ثوانٍ: NUMBER.|العامل يلحق بالطلبات ولا أحد ينتظر.
bn|বাড়তে থাকা সারি|একজন কর্মীর কাছে অনুরোধ আসে। রেখাটি দেখায় কতগুলো অপেক্ষা করছে।|আগমন|ক্ষমতা|খুব বেশি|যথেষ্ট জায়গা|সেকেন্ড|অপেক্ষমাণ অনুরোধ|দশ সেকেন্ড পরে অপেক্ষমাণ: NUMBER।|কর্মী তাল মেলাতে পারে, কেউ অপেক্ষা করে না।
cs|Fronta, která roste|Požadavky přicházejí k jednomu pracovníkovi. Čára ukazuje, kolik jich čeká.|Příchozí|Kapacita|Příliš mnoho|Dost místa|Sekunda|Čekající požadavky|Po deseti sekundách čeká požadavků: NUMBER.|Pracovník stíhá a nikdo nečeká.
da|En kø, der vokser|Forespørgsler kommer til én arbejder. Linjen viser, hvor mange der venter.|Ankomster|Kapacitet|For mange|Plads nok|Sekund|Forespørgsler, der venter|Efter ti sekunder venter NUMBER forespørgsler.|Arbejderen følger med, og ingen venter.
de|Eine Schlange, die wächst|Anfragen kommen bei einem Arbeiter an. Die Linie zeigt, wie viele davon warten.|Ankünfte|Kapazität|Zu viele|Genug Platz|Sekunde|Wartende Anfragen|Nach zehn Sekunden warten NUMBER Anfragen.|Der Arbeiter kommt mit, und niemand wartet.
el|Μια ουρά που μεγαλώνει|Αιτήματα φτάνουν σε έναν εργάτη. Η γραμμή δείχνει πόσα περιμένουν.|Αφίξεις|Χωρητικότητα|Πάρα πολλά|Αρκετός χώρος|Δευτερόλεπτο|Αιτήματα που περιμένουν|Μετά από δέκα δευτερόλεπτα περιμένουν NUMBER αιτήματα.|Ο εργάτης προλαβαίνει και κανείς δεν περιμένει.
es|Una cola que crece|Las peticiones llegan a un solo trabajador. La línea muestra cuántas esperan.|Llegadas|Capacidad|Demasiadas|Sitio de sobra|Segundo|Peticiones en espera|Tras diez segundos esperan NUMBER peticiones.|El trabajador da abasto y nadie espera.
fa|صفی که بلند می‌شود|درخواست‌ها به یک کارگر می‌رسند. خط نشان می‌دهد چند تا منتظرند.|ورودی|ظرفیت|بیش از حد|جای کافی|ثانیه|درخواست‌های منتظر|پس از ده ثانیه NUMBER درخواست منتظر است.|کارگر می‌رسد و کسی منتظر نمی‌ماند.
fr|Une file qui s’allonge|Des requêtes arrivent chez un seul exécutant. La ligne montre combien attendent.|Arrivées|Capacité|Trop nombreuses|Assez de place|Seconde|Requêtes en attente|Après dix secondes, NUMBER requêtes attendent.|L’exécutant suit, et personne n’attend.
he|תור שמתארך|בקשות מגיעות לעובד אחד. הקו מראה כמה מהן ממתינות.|הגעות|קיבולת|יותר מדי|מספיק מקום|שנייה|בקשות ממתינות|אחרי עשר שניות ממתינות NUMBER בקשות.|העובד עומד בקצב, ואיש אינו ממתין.
hi|बढ़ती हुई कतार|अनुरोध एक ही कर्मी के पास आते हैं। रेखा दिखाती है कि कितने प्रतीक्षा में हैं।|आगमन|क्षमता|बहुत ज़्यादा|पर्याप्त जगह|सेकंड|प्रतीक्षारत अनुरोध|दस सेकंड बाद प्रतीक्षारत अनुरोध: NUMBER।|कर्मी साथ निभाता है, और कोई प्रतीक्षा नहीं करता।
id|Antrean yang memanjang|Permintaan tiba pada satu pekerja. Garis menunjukkan berapa yang menunggu.|Kedatangan|Kapasitas|Terlalu banyak|Cukup ruang|Detik|Permintaan yang menunggu|Setelah sepuluh detik NUMBER permintaan menunggu.|Pekerja mampu mengimbangi, dan tidak ada yang menunggu.
it|Una coda che cresce|Le richieste arrivano a un solo addetto. La linea mostra quante aspettano.|Arrivi|Capacità|Troppe|Spazio sufficiente|Secondo|Richieste in attesa|Dopo dieci secondi aspettano NUMBER richieste.|L’addetto tiene il passo e nessuno aspetta.
ja|伸びていく列|リクエストは一つのワーカーに届きます。線は待っている数を示します。|到着|処理能力|多すぎる|余裕あり|秒|待っているリクエスト|10秒後に待っているリクエストは NUMBER 件です。|ワーカーは追いつき、待つリクエストはありません。
ko|길어지는 줄|요청이 작업자 하나에게 도착합니다. 선은 기다리는 요청의 수를 보여 줍니다.|도착|처리 능력|너무 많음|여유 있음|초|기다리는 요청|10초 뒤에 기다리는 요청은 NUMBER개입니다.|작업자가 따라잡아 아무도 기다리지 않습니다.
nl|Een rij die groeit|Verzoeken komen aan bij één werker. De lijn laat zien hoeveel er wachten.|Binnenkomend|Capaciteit|Te veel|Ruimte genoeg|Seconde|Wachtende verzoeken|Na tien seconden wachten er NUMBER verzoeken.|De werker houdt het bij, en niemand wacht.
pl|Kolejka, która rośnie|Żądania trafiają do jednego pracownika. Linia pokazuje, ile z nich czeka.|Przychodzące|Wydajność|Za dużo|Dość miejsca|Sekunda|Oczekujące żądania|Po dziesięciu sekundach czeka żądań: NUMBER.|Pracownik nadąża i nikt nie czeka.
pt-BR|Uma fila que cresce|Os pedidos chegam a um só trabalhador. A linha mostra quantos esperam.|Chegadas|Capacidade|Demais|Espaço de sobra|Segundo|Pedidos em espera|Depois de dez segundos, NUMBER pedidos esperam.|O trabalhador dá conta, e ninguém espera.
ru|Очередь, которая растёт|Запросы приходят к одному исполнителю. Линия показывает, сколько из них ждёт.|Поступает|Мощность|Слишком много|Места хватает|Секунда|Ожидающие запросы|Через десять секунд ждёт запросов: NUMBER.|Исполнитель успевает, и никто не ждёт.
sv|En kö som växer|Förfrågningar kommer till en enda arbetare. Linjen visar hur många som väntar.|Ankomster|Kapacitet|För många|Gott om plats|Sekund|Väntande förfrågningar|Efter tio sekunder väntar NUMBER förfrågningar.|Arbetaren hinner med, och ingen väntar.
th|คิวที่ยาวขึ้น|คำขอมาถึงผู้ทำงานคนเดียว เส้นแสดงว่ามีกี่คำขอที่รออยู่|มาถึง|กำลังรับ|มากเกินไป|มีที่พอ|วินาที|คำขอที่รอ|หลังสิบวินาทีมีคำขอรออยู่ NUMBER รายการ|ผู้ทำงานทำทัน และไม่มีใครรอ
tr|Uzayan bir kuyruk|İstekler tek bir işçiye gelir. Çizgi kaçının beklediğini gösterir.|Gelen|Kapasite|Çok fazla|Yeterli yer|Saniye|Bekleyen istekler|On saniye sonra NUMBER istek bekliyor.|İşçi yetişiyor, kimse beklemiyor.
uk|Черга, що росте|Запити надходять до одного виконавця. Лінія показує, скільки з них чекає.|Надходить|Потужність|Забагато|Місця вистачає|Секунда|Запити, що чекають|Через десять секунд чекає запитів: NUMBER.|Виконавець встигає, і ніхто не чекає.
vi|Hàng đợi dài dần|Các yêu cầu đến với một bộ xử lý. Đường vẽ cho thấy bao nhiêu yêu cầu đang chờ.|Đến|Sức chứa|Quá nhiều|Đủ chỗ|Giây|Yêu cầu đang chờ|Sau mười giây có NUMBER yêu cầu đang chờ.|Bộ xử lý theo kịp, và không ai phải chờ.
zh-Hans|越来越长的队伍|请求到达同一个处理者。线条显示有多少请求在等待。|到达|处理能力|太多|足够|秒|等待的请求|十秒后有 NUMBER 个请求在等待。|处理者跟得上，没有请求在等待。
zh-Hant|越來越長的隊伍|請求抵達同一個處理者。線條顯示有多少請求在等待。|抵達|處理能力|太多|足夠|秒|等待的請求|十秒後有 NUMBER 個請求在等待。|處理者跟得上，沒有請求在等待。
`
    .trim()
    .split("\n")
    .map((row) => row.split("|"))
    .map(([language = "", ...words]) => [language, words]),
);

/** The words in the language that comes nearest; English where there are none. They stand in code, between quotes of any kind. */
export function figureWords(language: string): FigureWords {
  const nearest = lookupLanguage(language, [...rows.keys()]) ?? "en";
  const [
    title = "",
    caption = "",
    arrivals = "",
    capacity = "",
    tooMany = "",
    enough = "",
    second = "",
    waits = "",
    over = "",
    under = "",
  ] = rows.get(nearest) ?? [];
  const [before = "", after = ""] = over.split("NUMBER");
  return {
    title,
    caption,
    arrivals,
    capacity,
    tooMany,
    enough,
    second,
    waits,
    before,
    after,
    under,
  };
}
