import type { Vocabulary } from './en.ts';
import type { Format } from './format.ts';

interface Together {
	at?: string;
	period?: string;
}

/** Every word of the interface in German. */
export function de(f: Format): Vocabulary {
	const range = (
		from: string | undefined,
		to: string | undefined,
		show: (date: string) => string,
	): string => {
		if (!from) return to ? `bis ${show(to)}` : '';
		const end = to ? show(to) : 'heute';
		if (end === show(from)) return end;
		return /\s/.test(show(from) + end) ? `${show(from)} – ${end}` : `${show(from)}–${end}`;
	};
	const relation =
		(before: string, after: string, preposition = 'bei') =>
		(name: string, { at, period }: Together) =>
			[
				[before, f.isolate(name), at && `${preposition} ${f.isolate(at)}`, after].filter(Boolean).join(' '),
				period,
			]
				.filter(Boolean)
				.join(', ');

	return {
		period: (from, to) => range(from, to, f.shortDate),
		years: (from, to) => range(from?.slice(0, 4), to?.slice(0, 4), f.date),
		since: (date) => `seit ${f.date(date)}`,

		nav: { label: 'Hauptmenü', skip: 'Zum Inhalt', footer: 'Weitere Seiten' },
		sections: {
			projects: 'Projekte',
			posts: 'Texte',
			skills: 'Fähigkeiten',
			testimonials: 'Stimmen',
			cv: 'Lebenslauf',
		},
		titles: {
			testimonials: 'Was andere sagen',
			notFound: 'Seite nicht gefunden',
			tag: (name) => `Texte zu ${name}`,
			series: (name) => `Reihe: ${name}`,
			postsPage: (page) => `Texte, Seite ${f.number(page)}`,
			testimonial: (name) => `Stimme von ${name}`,
		},
		descriptions: {
			skills: (name, skills) =>
				`Was hinter den Fähigkeiten von ${name} steht: ${f.list(skills)}. Zu jeder Texte, Projekte und Menschen.`,
			skill: (skill, name, marks) =>
				marks ? `${name} und ${skill}: ${marks}.` : `${name} nennt ${skill} als Fähigkeit.`,
			projects: (name, titles) => `Projekte von ${name}: ${f.list(titles)}.`,
			posts: (name, titles) => `Texte von ${name}. Zuletzt: ${titles.join('; ')}.`,
			postsPage: (name, from, to) => `Texte von ${name} von ${from} bis ${to}.`,
			tag: (tag, name, count) => `${f.plural(count, { one: 'Text', other: 'Texte' })} von ${name} zu ${tag}.`,
			series: (series, name, count) =>
				`${series}: eine Reihe aus ${f.plural(count, { one: 'Text', other: 'Texten' })} von ${name}.`,
			testimonials: (name, authors) => `Was ${f.list(authors)} über ${name} sagen.`,
			testimonial: (author, name, quote) => `${author} über ${name}: ${quote}`,
			cv: (name, headline) => `Der Lebenslauf von ${name}${headline ? `, ${headline}` : ''}.`,
			notFound: 'Unter dieser Adresse gibt es keine Seite.',
		},
		headline: (role, employer) => (employer ? `${role} bei ${employer}` : role),

		availability: {
			status: {
				open: 'Offen für Neues',
				listening: 'Offen für gute Angebote',
				closed: 'Nicht auf der Suche',
			},
			from: (date) => `ab ${f.shortDate(date)}`,
			notice: (notice) => `Kündigungsfrist: ${notice}`,
			asOf: (date) => `Stand ${f.shortDate(date)}`,
		},
		place: {
			remote: 'auch aus der Ferne',
			zone: (standard, summer) => (standard === summer ? standard : `${standard}, im Sommer ${summer}`),
		},
		contact: {
			write: 'Schreiben Sie mir',
			calendar: 'Termin buchen',
			elsewhere: 'Anderswo',
		},

		home: {
			skills: 'Wonach man mich fragen kann',
			projects: 'Projekte',
			posts: 'Texte',
			allSkills: (count) => `Alle ${f.number(count)} Fähigkeiten`,
			allProjects: (count) => `Alle ${f.number(count)} Projekte`,
			allPosts: (count) => `Alle ${f.number(count)} Texte`,
			allTestimonials: 'Alle Stimmen',
			readAll: 'Ganz lesen',
		},

		counts: {
			work: (n) => f.plural(n, { one: 'Stelle', other: 'Stellen' }),
			project: (n) => f.plural(n, { one: 'Projekt', other: 'Projekte' }),
			post: (n) => f.plural(n, { one: 'Text', other: 'Texte' }),
			publication: (n) => f.plural(n, { one: 'Veröffentlichung', other: 'Veröffentlichungen' }),
			talk: (n) => f.plural(n, { one: 'Vortrag', other: 'Vorträge' }),
			certificate: (n) => f.plural(n, { one: 'Zertifikat', other: 'Zertifikate' }),
			education: (n) => f.plural(n, { one: 'Ausbildung', other: 'Ausbildungen' }),
			award: (n) => f.plural(n, { one: 'Auszeichnung', other: 'Auszeichnungen' }),
			volunteer: (n) => f.plural(n, { one: 'Ehrenamt', other: 'Ehrenämter' }),
			testimonial: (n) => f.plural(n, { one: 'Mensch', other: 'Menschen' }),
		},
		kindNames: {
			work: 'Stelle',
			project: 'Projekt',
			post: 'Text',
			publication: 'Veröffentlichung',
			talk: 'Vortrag',
			certificate: 'Zertifikat',
			education: 'Ausbildung',
			award: 'Auszeichnung',
			volunteer: 'Ehrenamt',
			testimonial: 'Stimme',
		},

		skills: {
			order:
				'Geordnet danach, wie vielfältig und wie frisch die Belege sind, nie nach der Zahl der Menschen.',
			orderShort: 'Geordnet danach, wie vielfältig und wie frisch die Belege sind.',
			declared: 'Außerdem genannt, noch ohne Beleg',
			declaredNote:
				'Selbstauskunft: Auf dieser Website steht kein Text, kein Projekt und kein Mensch dahinter.',
			declaredOne:
				'Selbstauskunft: Auf dieser Website steht kein Text, kein Projekt und kein Mensch dahinter.',
			suggested: 'Von anderen vorgeschlagen',
			suggestedNote: (name) => `Was andere sehen. ${f.isolate(name)} erhebt darauf keinen Anspruch.`,
			suggestedBy: (count) => `vorgeschlagen von ${f.plural(count, { one: 'Mensch', other: 'Menschen' })}`,
			people: 'Menschen',
			evidence: 'Worin es sich zeigt',
			level: (level) => `„${f.isolate(level)}“, nach eigenen Worten`,
			alsoCalled: (names) => `Auch ${f.list(names.map(f.isolate))} genannt`,
			includes: (keywords) => `Dazu gehören ${f.list(keywords.map(f.isolate))}`,
			since: (date) => `Seit ${f.date(date)}, nach eigenen Angaben.`,
			definition: 'Was das bedeutet',
			span: (first, last) =>
				last === undefined
					? `Belege von ${f.date(first)} bis heute`
					: first === last
						? `Belege aus ${f.date(first)}`
						: `Belege von ${f.date(first)} bis ${f.date(last)}`,
		},

		projects: { source: 'Quelltext', links: 'Verweise', shows: 'Fähigkeiten' },

		post: {
			updated: (date) => `geändert am ${f.date(date)}`,
			minutes: (n) => f.plural(n, { one: 'Minute', other: 'Minuten' }),
			contents: 'Inhalt',
			draft: 'Entwurf',
			future: 'Noch nicht veröffentlicht',
			earlier: 'Zuerst erschienen bei',
			part: (n, of) => `Teil ${f.number(n)} von ${f.number(of)} der Reihe`,
			previous: 'Früher',
			next: 'Später',
			around: 'Texte davor und danach',
			related: 'Mehr zu denselben Fähigkeiten',
			skills: 'Fähigkeiten',
			tags: 'Themen',
			footnotes: 'Anmerkungen',
			backToText: 'Zurück zum Text',
			section: (title) => `Verweis auf diesen Abschnitt: ${title}`,
			code: 'Code',
			table: 'Tabelle',
			formula: 'Formel',
			diagram: 'Diagramm',
			asText: 'Als Text',
		},
		lists: {
			newer: 'Neuere Texte',
			older: 'Ältere Texte',
			pages: 'Seiten dieser Liste',
			tags: 'Themen',
			series: 'Reihen',
			minutes: (n) => `${f.number(n)} Min.`,
		},

		relations: {
			manager: relation('leitete', 'an'),
			report: relation('berichtete an', ''),
			colleague: relation('arbeitete mit', 'zusammen'),
			client: relation('war Auftraggeber von', ''),
			vendor: relation('war Zulieferer von', ''),
			mentor: relation('begleitete als Mentor', ''),
			mentee: relation('wurde begleitet von', ''),
			teacher: relation('unterrichtete', ''),
			student: relation('lernte bei', '', 'an'),
			collaborator: relation('arbeitete mit', 'zusammen'),
			other: relation('kennt', '', 'von'),
		},
		anonymous: {
			name: 'N. N.',
			employer: (number) => `Arbeitgeber ${f.number(number)}`,
			organization: (number) => `Organisation ${f.number(number)}`,
			masks: { name: '‹Name›', contact: '‹Adresse›', gendered: '‹…›' },
		},
		provenance: {
			added: (name, login) => `Eingetragen von ${f.isolate(name)} unter dem Login @${login}.`,
			submitted: (login, where, { signed, key, edited }) =>
				[
					`Eingereicht von @${login} auf GitHub, ${where}`,
					signed ? ', und signiert von GitHub' : '',
					key ? `, mit einem Schlüssel, den GitHub am ${f.date(key)} für dieses Konto nannte` : '',
					edited ? '; nach dem Einreichen geändert' : '',
					'.',
				].join(''),
			pull: (number) => `Pull Request #${number}`,
			issue: (number) => `Issue #${number}`,
			email: (name, on) =>
				`Per E-Mail gesandt${on ? ` am ${f.date(on)}` : ''}, eingefügt von ${f.isolate(name)}.`,
			letter: (name, on) =>
				`Aus einem Brief${on ? ` vom ${f.date(on)}` : ''}, eingefügt von ${f.isolate(name)}.`,
			resume: (name, on) =>
				`Aus dem Lebenslauf${on ? ` vom ${f.date(on)}` : ''}, eingefügt von ${f.isolate(name)}.`,
			linkedin: (name, on) => `Aus LinkedIn${on ? `, ${f.date(on)}` : ''}, eingefügt von ${f.isolate(name)}.`,
			sample: () => 'Erfunden für dieses Beispiel.',
			unconfirmed: {
				email: 'Per E-Mail gesandt, nicht bestätigt.',
				letter: 'Aus einem Brief, nicht bestätigt.',
				resume: 'Aus dem Lebenslauf, nicht bestätigt.',
				linkedin: 'Aus LinkedIn, nicht bestätigt.',
				sample: 'Erfunden für dieses Beispiel.',
			},
		},
		testimonial: {
			written: (date) => `Geschrieben ${f.date(date)}`,
			overlap: (name, organization, years) =>
				`Auch der Lebenslauf von ${f.isolate(name)} nennt ${[f.isolate(organization), years].filter(Boolean).join(', ')}.`,
			disclosure: 'Offengelegt',
			skills: 'Über',
			suggests: 'Schlägt vor',
			page: 'Seite der Verfasserin oder des Verfassers',
			about: (name) => `über ${f.isolate(name)}`,
			check: 'So lässt sich das prüfen',
			reciprocal: (owner, author) => `${f.isolate(owner)} hat auch über ${f.isolate(author)} geschrieben.`,
			proof: 'Beweis',
		},
		given: {
			title: (name) => `Was ${name} über andere sagt`,
			description: (name, people) => `Was ${name} über ${f.list(people)} schrieb.`,
			page: 'Diese Worte anderswo',
		},
		check: {
			title: 'Wie sich eine Stimme prüfen lässt',
			description: (name) => `Was die Stimmen über ${name} beweisen, und wie sich das prüfen lässt.`,
			lead: 'Neben jeder Stimme steht, wie es hierher kam. Hier steht, was diese Sätze bedeuten und wie sie sich prüfen lassen, ohne dieser Website oder ihrem Besitzer zu trauen.',
			sentences: 'Was die Sätze bedeuten',
			meanings: [
				[
					'Eingetragen von …',
					'Die Worte hat eingetragen, wem diese Website gehört. Nichts zeigt, wer sie schrieb, welcher Name auch dabeisteht. Ebenso ist es mit Worten aus Briefen, E-Mails und Lebensläufen.',
				],
				[
					'Eingereicht von @… auf GitHub, Pull Request #…',
					'Das sagt, wem diese Website gehört, und das sagt GitHub: Der Pull Request zeigt, welches Konto ihn eröffnete, und wann. Er zeigt nicht, dass jemand ist, wer das Konto zu sein angibt.',
				],
				[
					'…, und signiert von GitHub',
					'GitHub hat einen Commit dieses Kontos signiert, der diese Worte enthält. Der Beweis ist hier veröffentlicht und lässt sich wie unten prüfen. GitHub signiert, was auf seiner Website geschieht, auch das Zusammenführen: Darum gehört der Vergleich mit dem Pull Request dazu.',
				],
				[
					'…, mit einem Schlüssel, den GitHub am … für dieses Konto nannte',
					'Der Commit ist mit einem SSH-Schlüssel signiert. Wem diese Website gehört, hat vermerkt, dass GitHub ihn an diesem Tag für das Konto nannte: Was heute gilt, steht unter github.com/<login>.keys.',
				],
				[
					'…; nach dem Einreichen geändert',
					'Die Worte hier sind nicht mehr die eingereichten. Jene stehen im Pull Request.',
				],
			],
			byHand: 'Prüfen mit git und OpenSSL',
			byHandNote:
				'In einem Terminal, in einem leeren Ordner. In die erste Zeile gehört der Login der Person, die geschrieben hat.',
			steps: {
				fetch: 'Den Beweis holen.',
				unpack:
					'Worte, Commit und seine drei Ordner herausnehmen. Die drei Zeilen sind die Kennungen der Ordner, von der Wurzel abwärts.',
				commit:
					'Den Commit vergleichen. Die erste Zeile ist seine Kennung: Der Pull Request muss sie unter seinen Commits nennen, unter demselben Namen. „tree“ ist der erste der drei Ordner. Die Adresse bei „author“ enthält Nummer und Login des Kontos; „committer“ ist GitHub.',
				file: 'Die Worte vergleichen. Beide Kennungen müssen gleich sein: die der vorliegenden Datei und die der Datei im Commit. Darunter stehen die Worte: Es müssen die auf der Seite sein.',
				key: 'Prüfen, ob dies der Schlüssel von GitHub ist. GitHub veröffentlicht ihn; die Antwort muss 1 sein.',
				signature: 'Die Signatur von GitHub prüfen. Die Antwort muss lauten: Verified OK.',
			},
			sshNote:
				'Wo der Commit mit einem eigenen Schlüssel signiert ist, tritt dies an die Stelle der letzten beiden Schritte. Es braucht OpenSSH.',
			inOne: 'In einem Schritt',
			inOneNote: 'Mit Node.js tut das Programm dasselbe, mit dem diese Website gemacht ist.',
			limits: 'Was das nicht zeigt',
			limitsNote:
				'Wer hinter einem Konto steht, und ob stimmt, was jemand schreibt. Und was der Pull Request zeigt, zeigt GitHub: Wer dem nicht traut, fragt die Person selbst.',
		},

		cv: {
			pdf: 'PDF',
			summary: 'Profil',
			work: 'Arbeit',
			education: 'Ausbildung',
			projects: 'Projekte',
			skills: 'Fähigkeiten',
			certificates: 'Zertifikate',
			awards: 'Auszeichnungen',
			publications: 'Veröffentlichungen',
			talks: 'Vorträge',
			volunteer: 'Ehrenamt',
			languages: 'Sprachen',
			interests: 'Interessen',
			testimonials: 'Was andere sagen',
			suggested: 'Von anderen vorgeschlagen',
			alsoKnownAs: 'Auch bekannt als',
			courses: 'Kurse',
			grade: 'Note',
			until: (date) => `gültig bis ${f.date(date)}`,
			forms: { cvText: 'Text', resume: 'JSON Resume', contactCard: 'Kontaktkarte' },
		},
		search: {
			title: 'Suche',
			description: (name) => `Die Website von ${name} durchsuchen: Fähigkeiten, Projekte, Texte, Stimmen.`,
			label: 'Diese Website durchsuchen',
			hint: 'Eine Fähigkeit, ein Name, ein Wort',
			kinds: 'Zeigen',
			all: 'Alles',
			close: 'Schließen',
			results: { one: 'Treffer', other: 'Treffer' },
			none: (query) => `Nichts gefunden zu „${query}“.`,
			more: 'Weitere Treffer',
			elsewhere: (languages) => `Auch in anderen Sprachen suchen: ${languages}`,
			failed: 'Die Suche lässt sich gerade nicht laden.',
			unbuilt: 'Noch gibt es keinen Index. Ist die Website einmal gebaut, wird auch hier gesucht.',
			script: 'Die Suche braucht JavaScript, das hier abgeschaltet ist. Diese Listen führen überallhin.',
		},
		vouch: {
			title: (name) => `Ein gutes Wort für ${name}`,
			description: (name) =>
				`Haben Sie mit ${name} gearbeitet? Schreiben Sie ein paar Sätze für diese Website.`,
			ask: (name) => `Haben Sie mit ${f.isolate(name)} gearbeitet?`,
			link: 'Ein Wort einlegen',
			lead: 'Nichts sagt mehr über jemanden, als wie es war, miteinander zu arbeiten. Es dauert etwa zehn Minuten.',
			privacy:
				'Nichts verlässt diese Seite, bevor Sie an ihrem Ende einen Knopf drücken. Bis dahin bleiben Ihre Worte in diesem Tab.',
			again: 'Von vorn beginnen',
			optional: 'freiwillig',
			groups: {
				you: 'Sie',
				shared: (name) => `Sie und ${f.isolate(name)}`,
				words: 'Ihre Worte',
				skills: 'Wovon Ihre Worte handeln',
				consent: 'Ihr Einverständnis',
			},
			fields: {
				name: 'Ihr Name',
				github: 'Ihr Benutzername auf GitHub',
				relationship: 'Woher Sie sich kennen',
				at: 'Wo Sie zusammen gearbeitet haben',
				from: 'Von',
				to: 'Bis',
				role: 'Was Sie heute tun',
				disclosure: 'Was man sonst wissen sollte',
				url: 'Eine Seite von Ihnen',
				lang: 'Sprache Ihrer Worte',
				skill: 'Fähigkeit',
				because: 'Worin sie sich zeigte',
			},
			hints: {
				name: 'So, wie er auf der Seite stehen wird.',
				github: 'Über GitHub lässt sich prüfen, dass die Worte von Ihnen sind.',
				account: 'Ein Konto anlegen, kostenlos',
				date: 'Etwa 2019 oder 2019-03.',
				role: 'Etwa: Technische Leiterin, Acme',
				disclosure: 'Etwa: Wir sind verwandt. Oder: Ich war zweimal Auftraggeber.',
				url: 'Mit https:// am Anfang',
			},
			choose: 'Bitte wählen',
			relationships: {
				manager: (name) => `Ich habe ${f.isolate(name)} geleitet`,
				report: (name) => `Ich habe an ${f.isolate(name)} berichtet`,
				colleague: (name) => `Ich habe mit ${f.isolate(name)} gearbeitet`,
				client: (name) => `Ich habe ${f.isolate(name)} beauftragt`,
				vendor: (name) => `Ich habe ${f.isolate(name)} beliefert`,
				mentor: (name) => `Ich habe ${f.isolate(name)} als Mentor begleitet`,
				mentee: (name) => `${f.isolate(name)} hat mich als Mentor begleitet`,
				teacher: (name) => `Ich habe ${f.isolate(name)} unterrichtet`,
				student: (name) => `${f.isolate(name)} hat mich unterrichtet`,
				collaborator: (name) => `Ich hatte mit ${f.isolate(name)} ein gemeinsames Vorhaben`,
				other: () => 'Anders',
			},
			questions: [
				() => 'Was haben Sie zusammen gemacht?',
				(name) => `Was hat ${f.isolate(name)} getan, das andere nicht getan hätten?`,
				() => 'Was kam dabei heraus? Oder: Was würden Sie jemandem vor der Zusammenarbeit sagen?',
			],
			questionsHint:
				'Beantworten Sie eine Frage oder alle; aus den Antworten werden Absätze. Kritik macht Lob glaubwürdig. Zwei Sterne um einen **Satz** setzen ihn groß.',
			count: (count, least, most) =>
				`${f.number(count)} Zeichen; nötig sind ${f.number(least)} bis ${f.number(most)}`,
			skillsHint: (most) => `Kreuzen Sie bis zu ${f.number(most)} der Fähigkeiten an, die das Profil nennt.`,
			suggest: 'Eine Fähigkeit vorschlagen, die fehlt',
			consent: 'Ich bin einverstanden, dass meine Worte hier mit meinem Namen veröffentlicht werden.',
			consentFacts: [
				'Ihre Worte stehen auf dieser Website und in ihrem öffentlichen Repository. Dessen Verlauf behält eine Kopie, auch von Zurückgenommenem.',
				'Sie können sie jederzeit ändern oder zurücknehmen, auf dem Weg, auf dem sie kamen.',
				'Sie können abgelehnt oder verborgen, aber nicht verändert werden: Die Seite würde es sagen.',
			],
			origin: (login) => `Von @${login} auf GitHub.`,
			preview: 'So wird es stehen',
			sample: 'Hier wird Ihr bester Satz stehen.',
			check: 'Prüfen',
			problems: (count) =>
				`${f.plural(count, { one: 'Antwort stimmt', other: 'Antworten stimmen' })} noch nicht`,
			faults: {
				'missing-key': 'Bitte ausfüllen.',
				'wrong-value': 'Das ist zu lang oder steht nicht zur Wahl.',
				'wrong-date': 'Bitte ein Jahr wie 2019 oder einen Monat wie 2019-03 angeben.',
				'wrong-period': 'Das liegt vor dem Anfang.',
				'wrong-url': 'Bitte die ganze Adresse angeben, mit https:// am Anfang.',
				'testimonial-login':
					'Das kann kein Benutzername auf GitHub sein: nur Buchstaben ohne Umlaute, Ziffern und Bindestriche.',
				'testimonial-consent': 'Ohne Ihr Einverständnis wird nichts veröffentlicht.',
				'testimonial-length': 'Das ist zu kurz oder zu lang: siehe die Zahl der Zeichen.',
				'testimonial-size': 'Insgesamt ist das zu lang. Bitte behalten Sie das Wichtigste.',
				'testimonial-markup':
					'Dieses Zeichen oder Format ist hier nicht möglich: bitte einfache Sätze schreiben.',
				'testimonial-link':
					'Diese Adresse ist hier nicht möglich. Höchstens zwei Links, in der Form [Worte](https://beispiel.de).',
				'testimonial-characters': 'Hier steht ein unsichtbares Zeichen. Bitte tippen Sie die Stelle neu.',
				'testimonial-name':
					'So geht es nicht: kein Zeichen wie ein Haken, kein „verifiziert“, eine Schrift, und kein Name, der schon hier steht.',
				'testimonial-future': 'Die Uhr Ihres Geräts geht vor.',
				'testimonial-yaml': 'Das lässt sich nicht speichern. Bitte ohne Klammern und Striche schreiben.',
			},
			fault: (message, fix) => `${message} (${fix})`,
			faultAt: (excerpt) => `„${excerpt}“`,
			ready: (name) => `Alles stimmt. Wie sollen Ihre Worte zu ${f.isolate(name)} kommen?`,
			ways: {
				file: 'Auf GitHub öffnen',
				fileNote:
					'GitHub öffnet eine Datei mit Ihren Worten. Drücken Sie „Commit changes“, „Propose changes“ und „Create pull request“.',
				fileLong:
					'Ihre Worte sind zu lang für einen Link: Kopieren Sie sie, und fügen Sie sie in die Datei ein, die GitHub öffnet.',
				copy: 'Den Text kopieren',
				copyNote: (path) => `Für die Datei ${path}, wenn Sie sich auskennen.`,
				copied: 'Kopiert.',
				uncopied: 'Hier darf nicht kopiert werden: Bitte markieren Sie den Text darunter.',
				issue: 'Das Formular auf GitHub benutzen',
				issueNote:
					'Dieselben Fragen, mit Ihren Antworten. Am besten auf dem Telefon. Dort bitte noch einmal das Einverständnis ankreuzen.',
				issueLong: 'Dieselben Fragen. Ihre Worte sind zu lang für einen Link: Fügen Sie sie dort ein.',
				text: 'Der Text, wie er aufbewahrt wird',
			},
			failed: 'Das Formular lässt sich gerade nicht laden. Der Weg darunter geht auch ohne.',
			plain: {
				title: 'Ohne dieses Formular',
				file: 'Auf GitHub eine Datei öffnen, die Sie nur ausfüllen müssen',
				issue: 'Oder die Fragen in einem Formular auf GitHub beantworten',
				copy: 'Oder schicken Sie diesen Text als Pull Request, mit Ihren Antworten darin und Ihrem Benutzernamen als Namen der Datei:',
				change:
					'Um Ihre Worte später zu ändern oder zurückzunehmen, bearbeiten oder löschen Sie Ihre Datei auf dieselbe Weise:',
				files: 'alle Stimmen auf GitHub',
				text: 'Schreiben Sie hier, was Sie zusammen gemacht haben, was dabei herauskam, und was Sie jemandem vor der Zusammenarbeit sagen würden.',
			},
		},
		invitation: {
			greeting: (name) => `Guten Tag ${name},`,
			request:
				'würden Sie für meine Website ein paar Sätze über unsere Zusammenarbeit schreiben? Dort stehen sie mit Ihrem Namen und damit, woher wir uns kennen.',
			skills: (skills) => `Am meisten hilft mir, was Sie hiervon gesehen haben: ${f.list(skills)}.`,
			reminders: 'Falls es der Erinnerung hilft:',
			reminder: (title, period, detail) =>
				`- ${[title, period].filter(Boolean).join(', ')}${detail ? `: ${detail}` : ''}`,
			link: 'Diese Seite stellt drei Fragen und dauert etwa zehn Minuten:',
			freedom:
				'Ehrliche Worte sind mehr wert als freundliche. Sie sehen alles, bevor es abgeschickt wird, und können es jederzeit ändern oder zurücknehmen. Und auch ein Nein ist eine gute Antwort.',
			closing: 'Vielen Dank',
		},
		notFound: {
			text: 'Unter dieser Adresse gibt es keine Seite. Vielleicht ist sie umgezogen.',
			home: 'Von vorn beginnen',
		},
	};
}
