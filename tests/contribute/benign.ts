import sharp from 'sharp';
import { peerFile, words } from '../testimonials/peer.ts';
import { alice, aliceFile, folder, jo, jos, type PullRequest, type Put } from './pull-requests.ts';

type Rest = Omit<PullRequest, 'name' | 'files' | 'code'>;

const own = `${folder}/jo-doe.md`;
const benign = (name: string, files: Record<string, Put>, rest: Rest = {}): PullRequest => ({
	name,
	files,
	...rest,
});
const aliceWords = `${folder}/alice-cole.md`;

const noise = (width: number, height: number) =>
	sharp({
		create: {
			width,
			height,
			channels: 3,
			background: 'grey',
			noise: { type: 'gaussian', mean: 128, sigma: 20 },
		},
	});

const jpeg = await noise(400, 500)
	.jpeg()
	.withExif({ IFD3: { GPSLatitude: '51/1 30/1 0/1' } })
	.toBuffer();
const progressive = await noise(300, 300).jpeg({ progressive: true, quality: 60 }).toBuffer();
const grey = await noise(300, 300).greyscale().jpeg().toBuffer();
const png = await noise(200, 200).png().toBuffer();
const clear = await noise(200, 200).ensureAlpha(0.5).png({ palette: true }).toBuffer();
const webp = await noise(300, 300).webp().toBuffer();
const lossless = await noise(200, 200).webp({ lossless: true }).toBuffer();
const large = await sharp({ create: { width: 4032, height: 3024, channels: 3, background: 'teal' } })
	.jpeg()
	.toBuffer();

/** Pull requests that must be accepted, in all the ways in which people write. */
export const benigns: PullRequest[] = [
	benign('plain', jos()),
	benign('line ends of Windows', { [own]: peerFile().replaceAll('\n', '\r\n') }),
	benign('no line end at the end', { [own]: peerFile().trimEnd() }),
	benign('empty lines around the words', { [own]: peerFile({}, `\n\n${words}\n\n\n`) }),
	benign(
		'every key',
		jos({
			together: '{ at: Acme, from: 2019-03, to: 2021-06 }',
			role: 'Engineering manager, Acme & Söhne',
			skills: '[typescript, Mentoring, ts, Incident command]',
			suggests: '\n  - { skill: Budgeting, because: ran ours for two years }',
			disclosure: 'we are married',
			url: 'https://jo.example/about?x=1#me',
			lang: 'en-GB',
		}),
	),
	benign('the login as GitHub shows it', jos({ github: 'Jo-Doe' })),
	benign('values in quotes', jos({ name: '"Jo Doe"', consent: "'yes'", date: '"2026-05-12"' })),
	benign('a comment in the frontmatter', jos({ '# written in a train': '' })),
	benign('a day ahead, in another time zone', jos({ date: '2026-05-13' })),
	benign('a name with an apostrophe', jos({ name: 'Niamh O’Brien' })),
	benign('a name with a straight apostrophe', jos({ name: "D'Arcy O'Neil" })),
	benign('a name with many marks', jos({ name: 'မျှို့', lang: 'my' })),
	benign('an address in capitals', jos({ url: 'HTTPS://Jo.Example/' })),
	benign('a name with hyphens', jos({ name: 'Jean-Luc Müller-Lüdenscheidt' })),
	benign('a name with brackets', jos({ name: 'Margaret (Peggy) Hamilton' })),
	benign('a name with another script in brackets', jos({ name: 'Wang Xiaoming (王小明)' })),
	benign('a name with a middle dot', jos({ name: 'Gal·la Plàcida' })),
	benign('a name with an initial and a suffix', jos({ name: 'Dr. Martin L. King, Jr.' })),
	benign('a name of one word', jos({ name: 'Suharto' })),
	benign('a Vietnamese name', jos({ name: 'Nguyễn Thị Minh Khai' })),
	benign('a Turkish name', jos({ name: 'İlkay Gündoğan' })),
	benign('a Japanese name', jos({ name: '髙橋 ゆうき' })),
	benign('a Korean name', jos({ name: '김철수' })),
	benign('an Arabic name', jos({ name: 'محمد بن سلمان' })),
	benign('an Indian name', jos({ name: 'श्रेया घोषाल' })),
	benign('a Thai name', jos({ name: 'สมชาย ใจดี' })),
	benign('a Greek name', jos({ name: 'Γιώργος Παπαδόπουλος' })),
	benign('decomposed letters', jos({ name: 'Zoë Quinn'.normalize('NFD') })),
	benign(
		'Chinese words',
		jos(
			{ name: '王小明', lang: 'zh' },
			'米拉带领我们完成了账本系统的迁移，没有丢失一条记录。她写了计划，说服了大家，并培训了我们六个人。',
		),
	),
	benign(
		'Japanese words',
		jos(
			{ lang: 'ja' },
			'ミラさんは台帳の移行を率いて、記録を一つも失いませんでした。計画を書き、皆を説得し、六人を育ててくれました。',
		),
	),
	benign(
		'Korean words',
		jos(
			{ lang: 'ko' },
			'미라는 단 하나의 기록도 잃지 않고 장부 이전을 이끌었습니다. 그녀는 계획을 세우고 우리 여섯 명을 가르쳤습니다.',
		),
	),
	benign(
		'Cyrillic words',
		jos(
			{ name: 'Анна Иванова', lang: 'ru' },
			'Мира руководила переносом нашего реестра и не потеряла ни одной записи. Она написала план, отстояла его и обучила шестерых из нас.',
		),
	),
	benign(
		'Arabic words',
		jos(
			{ name: 'ليلى حداد', lang: 'ar' },
			'قادت ميرا نقل دفتر الأستاذ لدينا دون أن تفقد قيدًا واحدًا. كتبت الخطة ودافعت عنها ودرّبت ستة منا، وما زلنا نعمل بما تعلمناه منها.',
		),
	),
	benign(
		'Persian words with joiners',
		jos(
			{ name: 'نرگس می‌رزاده', lang: 'fa' },
			'میرا انتقال دفتر کل ما را رهبری کرد و حتی یک سند هم از دست نرفت. او برنامه را می‌نوشت، از آن دفاع می‌کرد و به شش نفر از ما آموزش می‌داد.',
		),
	),
	benign(
		'Hebrew words',
		jos(
			{ name: 'נועה לוי', lang: 'he' },
			'מירה הובילה את העברת ספר החשבונות שלנו בלי לאבד רשומה אחת. היא כתבה את התוכנית, נאבקה עליה והכשירה שישה מאיתנו לעבודה החדשה.',
		),
	),
	benign(
		'Hindi words with joiners',
		jos(
			{ lang: 'hi' },
			'मीरा ने हमारे बहीखाते का स्थानांतरण बिना किसी प्रविष्टि को खोए पूरा किया। उसने योजना लिखी, उस पर अडिग रही और हम छह लोगों को प्रशिक्षित किया। क्\u200dया बात!',
		),
	),
	benign(
		'Thai words',
		jos(
			{ lang: 'th' },
			'มิราเป็นผู้นำการย้ายบัญชีแยกประเภทของเราโดยไม่สูญเสียรายการใดเลย เธอเขียนแผน โต้แย้งเพื่อมัน และฝึกอบรมพวกเราหกคน',
		),
	),
	benign('emoji of many parts', jos({}, `${words} 👩🏽‍💻 👨‍👩‍👧‍👦 🏴󠁧󠁢󠁳󠁣󠁴󠁿 ❤️ 🇩🇪 1️⃣`)),
	benign(
		'typographic marks',
		jos({}, `${words} “Really” – she said… «so» it’s 100 % true, §5, 3 × 4, €20 & more.`),
	),
	benign('one link', jos({}, `${words} It is written up in [our report](https://example.com/report).`)),
	benign(
		'two links, with strange but honest addresses',
		jos(
			{},
			`${words} [One](https://en.wikipedia.org/wiki/Ledger_\\(book\\)) and [two](https://a-b.example.co.uk/x?y=z&n=1#top).`,
		),
	),
	benign(
		'all markup that is allowed',
		jos(
			{},
			`${words}\n\n*Really*, **truly**:\n\n- one\n- two\n\n1. first\n2. second\n\n> She said \`npm test\` in her sleep.\\\n> Twice.`,
		),
	),
	benign(
		'words about code',
		jos(
			{},
			`${words} She knows C++, Node.js, .NET, O(n) and why 3 < 4 && 5 > 2; a * b * c too, and snake_case_names.`,
		),
	),
	benign('a line that starts with a year', jos({}, `We met in\n2019. What a year: ${words}`)),
	benign('words just long enough', jos({}, `${'x'.repeat(79)}.`)),
	benign('words at the limit', jos({}, `${'She is good. '.repeat(115)}Yes.`)),
	benign('a relayed person comes in person', jos({ name: 'Otto Ritter' })),
	benign(
		'a login like a property of objects',
		{ [`${folder}/constructor.md`]: peerFile({ github: 'constructor' }) },
		{ author: { login: 'constructor' } },
	),
	benign(
		'a login of digits',
		{ [`${folder}/007.md`]: peerFile({ github: '007' }) },
		{ author: { login: '007' } },
	),
	benign('a login in capitals', jos(), { author: { login: 'JO-DOE' } }),
	benign('its own edit', { [aliceWords]: aliceFile.replace('six of us', 'seven of us') }, { author: alice }),
	benign(
		'its own edit, with another name',
		{ [aliceWords]: aliceFile.replace('Alice Cole', 'Alice Cole-Brandt') },
		{ author: alice },
	),
	benign('its own withdrawal', { [aliceWords]: null }, { author: alice }),
	benign(
		'its own withdrawal, with the portrait',
		{ [aliceWords]: null, [`${folder}/alice-cole.jpg`]: null },
		{ author: alice },
	),
	benign(
		'its own withdrawal after the account was renamed',
		{ [`${folder}/old-name.md`]: null },
		{ author: { login: 'new-name', id: 77 } },
	),
	benign(
		'an edit of words that no record knows',
		{ [`${folder}/late-comer.md`]: peerFile({ name: 'Late Comer', github: 'late-comer' }, `${words} More.`) },
		{ author: { login: 'late-comer' } },
	),
	benign('its portrait goes', { [`${folder}/alice-cole.jpg`]: null }, { author: alice }),
	benign('another portrait', { [`${folder}/alice-cole.jpg`]: progressive }, { author: alice }),
	benign(
		'a portrait in place of one of another kind',
		{ [`${folder}/alice-cole.jpg`]: null, [`${folder}/alice-cole.png`]: clear },
		{ author: alice },
	),
	benign('words and a portrait with a position', { ...jos(), [`${folder}/jo-doe.jpg`]: jpeg }),
	benign('words and a grey portrait', { ...jos(), [`${folder}/jo-doe.jpg`]: grey }),
	benign('words and a portrait as telephones take it', { ...jos(), [`${folder}/jo-doe.jpg`]: large }),
	benign('words and a portrait in PNG', { ...jos(), [`${folder}/jo-doe.png`]: png }),
	benign('words and a portrait in WebP', { ...jos(), [`${folder}/jo-doe.webp`]: webp }),
	benign('words and a portrait in WebP without loss', { ...jos(), [`${folder}/jo-doe.webp`]: lossless }),
	benign('a fork that is far behind', jos(), { from: 'old' }),
	benign('a fork that is far behind, updated', jos(), { from: 'old', updated: true }),
].map((pull) => ({ ...pull, author: { ...jo, ...pull.author } }));
