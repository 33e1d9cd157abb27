/** The short codes that people commonly write, with their signs. */
const signs = new Map(
  [
    "tada 🎉, rocket 🚀, smile 😄, smiley 😃, grinning 😀, laughing 😆, joy 😂, sweat_smile 😅, wink 😉",
    "blush 😊, heart ❤️, heart_eyes 😍, +1 👍, thumbsup 👍, -1 👎, thumbsdown 👎, clap 👏, fire 🔥",
    "sparkles ✨, star ⭐, star2 🌟, warning ⚠️, bulb 💡, memo 📝, pencil 📝, bug 🐛, white_check_mark ✅",
    "heavy_check_mark ✔️, x ❌, zap ⚡, wave 👋, pray 🙏, muscle 💪, ok_hand 👌, thinking 🤔, eyes 👀",
    "point_right 👉, point_left 👈, point_up ☝️, point_down 👇, raised_hands 🙌, confetti_ball 🎊",
    "beer 🍺, beers 🍻, coffee ☕, pizza 🍕, cake 🍰, gift 🎁, balloon 🎈, trophy 🏆, crown 👑, medal_sports 🏅",
    "computer 💻, phone ☎️, iphone 📱, book 📖, books 📚, link 🔗, lock 🔒, key 🔑, mag 🔍, hammer 🔨",
    "wrench 🔧, gear ⚙️, package 📦, construction 🚧, recycle ♻️, art 🎨, lipstick 💄, ambulance 🚑",
    "boom 💥, cry 😢, sob 😭, disappointed 😞, angry 😠, rage 😡, scream 😱, sunglasses 😎, stuck_out_tongue 😛",
    "stuck_out_tongue_winking_eye 😜, smirk 😏, confused 😕, neutral_face 😐, innocent 😇, kissing_heart 😘",
    "relaxed ☺️, relieved 😌, sleeping 😴, see_no_evil 🙈, dog 🐶, cat 🐱, unicorn 🦄, panda_face 🐼",
    "penguin 🐧, snake 🐍, whale 🐳, sunny ☀️, cloud ☁️, snowflake ❄️, umbrella ☔, rainbow 🌈",
    "earth_americas 🌎, earth_africa 🌍, earth_asia 🌏, arrow_right ➡️, arrow_left ⬅️, arrow_up ⬆️",
    "arrow_down ⬇️, question ❓, exclamation ❗, information_source ℹ️, no_entry ⛔, 100 💯, poop 💩",
    "hankey 💩, skull 💀, ghost 👻, robot 🤖, alien 👽, heart_on_fire ❤️‍🔥, broken_heart 💔, yellow_heart 💛",
    "green_heart 💚, blue_heart 💙, purple_heart 💜, musical_note 🎵, camera 📷, video_camera 📹",
    "movie_camera 🎥, tv 📺, calendar 📆, date 📅, clock1 🕐, hourglass ⌛, alarm_clock ⏰, moneybag 💰",
    "dollar 💵, chart_with_upwards_trend 📈, bar_chart 📊, pushpin 📌, paperclip 📎, scissors ✂️",
    "mailbox 📫, email 📧, envelope ✉️, loudspeaker 📢, mega 📣, bell 🔔, speech_balloon 💬, thought_balloon 💭",
    "seedling 🌱, evergreen_tree 🌲, cherry_blossom 🌸, rose 🌹, four_leaf_clover 🍀, maple_leaf 🍁",
    "apple 🍎, lemon 🍋, banana 🍌, cherries 🍒, strawberry 🍓, hamburger 🍔, fries 🍟, ramen 🍜, sushi 🍣",
    "doughnut 🍩, cookie 🍪, tea 🍵, wine_glass 🍷, cocktail 🍸, house 🏠, office 🏢, school 🏫, airplane ✈️",
    "car 🚗, bus 🚌, bike 🚲, train 🚋, runner 🏃, walking 🚶, dancer 💃, soccer ⚽, basketball 🏀",
    "guitar 🎸, video_game 🎮, dart 🎯, jigsaw 🧩, game_die 🎲, shrug 🤷, facepalm 🤦, man_shrugging 🤷‍♂️",
    "woman_shrugging 🤷‍♀️, hugs 🤗, metal 🤘, v ✌️, fist ✊, point_up_2 👆, baby 👶, family 👪, man 👨",
    "woman 👩, girl 👧, boy 👦, checkered_flag 🏁, triangular_flag_on_post 🚩, crossed_fingers 🤞",
    "nerd_face 🤓, upside_down_face 🙃, slightly_smiling_face 🙂, roll_eyes 🙄, partying_face 🥳",
    "dizzy 💫, sweat_drops 💦, turtle 🐢, snail 🐌, bee 🐝, butterfly 🦋, bird 🐦, owl 🦉, octopus 🐙",
    "fish 🐟, dragon 🐉, hatching_chick 🐣, mouse 🐭, rabbit 🐰, fox_face 🦊, bear 🐻, tiger 🐯, lion 🦁",
    "monkey 🐒, pig 🐷, cow 🐮, horse 🐴",
  ]
    .join(", ")
    .split(", ")
    .map((pair) => {
      const [code = "", sign = ""] = pair.split(" ");
      return [code, sign] as const;
    }),
);

/** The emoji of a short code with its colons, `:tada:`; undefined for one that hardly anybody writes, and for any other word. */
export function emojiOf(code: string): string | undefined {
  return signs.get(code.slice(1, -1));
}
