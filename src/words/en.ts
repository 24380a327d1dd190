import type { Format } from './format.ts';

interface Together {
	at?: string;
	period?: string;
}

/** Every word of the interface in English. The shape that every other language fills. */
export function en(f: Format) {
	/** Joins the two ends of a time. A period that only begins goes on today. */
	const range = (
		from: string | undefined,
		to: string | undefined,
		show: (date: string) => string,
	): string => {
		if (!from) return to ? `until ${show(to)}` : '';
		const end = to ? show(to) : 'now';
		if (end === show(from)) return end;
		return /\s/.test(show(from) + end) ? `${show(from)} – ${end}` : `${show(from)}–${end}`;
	};
	const relation =
		(verb: string, preposition: string) =>
		(name: string, { at, period }: Together) =>
			[`${verb} ${f.isolate(name)}${at ? ` ${preposition} ${f.isolate(at)}` : ''}`, period]
				.filter(Boolean)
				.join(', ');

	return {
		/** A period as precise as it is written. */
		period: (from?: string, to?: string) => range(from, to, f.shortDate),
		/** A period in whole years. */
		years: (from?: string, to?: string) => range(from?.slice(0, 4), to?.slice(0, 4), f.date),
		since: (date: string) => `since ${f.date(date)}`,

		nav: {
			label: 'Main',
			skip: 'Skip to the content',
			footer: 'Further pages',
		},
		sections: {
			projects: 'Projects',
			posts: 'Writing',
			skills: 'Skills',
			testimonials: 'Testimonials',
			cv: 'CV',
		},
		titles: {
			testimonials: 'What others say',
			notFound: 'Page not found',
			tag: (name: string) => `Posts about ${name}`,
			series: (name: string) => `Series: ${name}`,
			postsPage: (page: number) => `Writing, page ${f.number(page)}`,
			testimonial: (name: string) => `${name}’s words`,
		},
		descriptions: {
			skills: (name: string, skills: string[]) =>
				`What stands behind ${name}’s skills: ${f.list(skills)}. Posts, projects and people for each.`,
			skill: (skill: string, name: string, marks: string) =>
				marks ? `${name} and ${skill}: ${marks}.` : `${name} names ${skill} as a skill.`,
			projects: (name: string, titles: string[]) => `Projects by ${name}: ${f.list(titles)}.`,
			posts: (name: string, titles: string[]) => `Posts by ${name}. Latest: ${titles.join('; ')}.`,
			postsPage: (name: string, from: string, to: string) => `Posts by ${name} from ${from} to ${to}.`,
			tag: (tag: string, name: string, count: number) =>
				`${f.plural(count, { one: 'post', other: 'posts' })} by ${name} about ${tag}.`,
			series: (series: string, name: string, count: number) =>
				`${series}: a series of ${f.plural(count, { one: 'post', other: 'posts' })} by ${name}.`,
			testimonials: (name: string, authors: string[]) => `What ${f.list(authors)} say about ${name}.`,
			testimonial: (author: string, name: string, quote: string) => `${author} about ${name}: ${quote}`,
			cv: (name: string, headline: string) => `The CV of ${name}${headline ? `, ${headline}` : ''}.`,
			notFound: 'There is no page at this address.',
		},
		headline: (role: string, employer?: string) => (employer ? `${role} at ${employer}` : role),

		availability: {
			status: { open: 'Open to work', listening: 'Open to good offers', closed: 'Not looking for work' },
			from: (date: string) => `from ${f.shortDate(date)}`,
			notice: (notice: string) => `notice: ${notice}`,
			asOf: (date: string) => `as of ${f.shortDate(date)}`,
		},
		place: {
			remote: 'remote',
			zone: (standard: string, summer: string) =>
				standard === summer ? standard : `${standard}, summer ${summer}`,
		},
		contact: {
			write: 'Write to me',
			calendar: 'Book a time',
			elsewhere: 'Elsewhere',
		},

		home: {
			skills: 'What I can be asked about',
			projects: 'Projects',
			posts: 'Writing',
			allSkills: (count: number) => `All ${f.plural(count, { one: 'skill', other: 'skills' })}`,
			allProjects: (count: number) => `All ${f.plural(count, { one: 'project', other: 'projects' })}`,
			allPosts: (count: number) => `All ${f.plural(count, { one: 'post', other: 'posts' })}`,
			allTestimonials: 'All testimonials',
			readAll: 'Read it all',
		},

		/** How many things of one kind stand behind a skill. */
		counts: {
			work: (n: number) => f.plural(n, { one: 'job', other: 'jobs' }),
			project: (n: number) => f.plural(n, { one: 'project', other: 'projects' }),
			post: (n: number) => f.plural(n, { one: 'post', other: 'posts' }),
			publication: (n: number) => f.plural(n, { one: 'publication', other: 'publications' }),
			talk: (n: number) => f.plural(n, { one: 'talk', other: 'talks' }),
			certificate: (n: number) => f.plural(n, { one: 'certificate', other: 'certificates' }),
			education: (n: number) => f.plural(n, { one: 'course of study', other: 'courses of study' }),
			award: (n: number) => f.plural(n, { one: 'award', other: 'awards' }),
			volunteer: (n: number) => f.plural(n, { one: 'volunteer role', other: 'volunteer roles' }),
			testimonial: (n: number) => f.plural(n, { one: 'person', other: 'people' }),
		},
		/** One thing of that kind. */
		kindNames: {
			work: 'job',
			project: 'project',
			post: 'post',
			publication: 'publication',
			talk: 'talk',
			certificate: 'certificate',
			education: 'study',
			award: 'award',
			volunteer: 'volunteering',
			testimonial: 'testimonial',
		},

		skills: {
			order: 'Ordered by how varied and how recent the evidence is, never by how many people there are.',
			orderShort: 'Ordered by how varied and how recent the evidence is.',
			declared: 'Also named, with nothing to show here yet',
			declaredNote: 'Self-declared: no post, project or person stands behind these on this site.',
			declaredOne: 'Self-declared: no post, project or person stands behind this skill on this site.',
			suggested: 'Suggested by others',
			suggestedNote: (name: string) => `What other people see. ${f.isolate(name)} does not claim these.`,
			suggestedBy: (count: number) => `suggested by ${f.plural(count, { one: 'person', other: 'people' })}`,
			people: 'People',
			evidence: 'Where it shows',
			level: (level: string) => `“${f.isolate(level)}”, in the owner’s own word`,
			alsoCalled: (names: string[]) => `Also called ${f.list(names.map(f.isolate))}`,
			includes: (keywords: string[]) => `Includes ${f.list(keywords.map(f.isolate))}`,
			since: (date: string) => `Since ${f.date(date)}, by the owner’s account.`,
			definition: 'What this means',
			span: (first: string, last?: string) =>
				last === undefined
					? `Evidence from ${f.date(first)} until now`
					: first === last
						? `Evidence from ${f.date(first)}`
						: `Evidence from ${f.date(first)} to ${f.date(last)}`,
		},

		projects: {
			source: 'Source',
			links: 'Links',
			shows: 'Skills',
		},

		post: {
			updated: (date: string) => `updated ${f.date(date)}`,
			minutes: (n: number) => `${f.plural(n, { one: 'minute', other: 'minutes' })}`,
			contents: 'Contents',
			draft: 'Draft',
			future: 'Not published yet',
			earlier: 'First published at',
			part: (n: number, of: number) => `Part ${f.number(n)} of ${f.number(of)} of`,
			previous: 'Earlier',
			next: 'Later',
			around: 'Posts before and after',
			related: 'More on the same skills',
			skills: 'Skills',
			tags: 'Topics',
			footnotes: 'Footnotes',
			backToText: 'Back to the text',
			section: (title: string) => `Link to this section: ${title}`,
			code: 'Code',
			table: 'Table',
			formula: 'Formula',
			diagram: 'Diagram',
			asText: 'As text',
		},
		lists: {
			newer: 'Newer posts',
			older: 'Older posts',
			pages: 'Pages of this list',
			tags: 'Topics',
			series: 'Series',
			minutes: (n: number) => `${f.number(n)} min`,
		},

		/** What a peer was to the owner, as a sentence without its subject. */
		relations: {
			manager: relation('managed', 'at'),
			report: relation('reported to', 'at'),
			colleague: relation('worked with', 'at'),
			client: relation('was a client of', 'at'),
			vendor: relation('supplied', 'at'),
			mentor: relation('mentored', 'at'),
			mentee: relation('was mentored by', 'at'),
			teacher: relation('taught', 'at'),
			student: relation('was taught by', 'at'),
			collaborator: relation('collaborated with', 'at'),
			other: relation('knows', 'from'),
		},
		/** A CV that does not tell whose it is. */
		anonymous: {
			name: 'Candidate',
			employer: (number: number) => `Employer ${f.number(number)}`,
			organization: (number: number) => `Organization ${f.number(number)}`,
			/** Each stands in place of words that would tell. */
			masks: { name: '‹name›', contact: '‹address›', gendered: '‹…›' },
		},
		/** How the words of a peer came here. */
		provenance: {
			added: (name: string, login: string) => `Added by ${f.isolate(name)} under the login @${login}.`,
			submitted: (
				login: string,
				where: string,
				{ signed, key, edited }: { signed: boolean; key?: string; edited: boolean },
			) =>
				[
					`Submitted by @${login} on GitHub, ${where}`,
					signed ? ', and signed by GitHub' : '',
					key ? `, with a key recorded as theirs on ${f.date(key)}` : '',
					edited ? '; edited after submission' : '',
					'.',
				].join(''),
			pull: (number: number) => `pull request #${number}`,
			issue: (number: number) => `issue #${number}`,
			email: (name: string, on?: string) =>
				`Sent by e-mail${on ? ` on ${f.date(on)}` : ''}, added by ${f.isolate(name)}.`,
			letter: (name: string, on?: string) =>
				`From a letter${on ? ` of ${f.date(on)}` : ''}, added by ${f.isolate(name)}.`,
			resume: (name: string, on?: string) =>
				`From the résumé${on ? ` of ${f.date(on)}` : ''}, added by ${f.isolate(name)}.`,
			linkedin: (name: string, on?: string) =>
				`From LinkedIn${on ? `, ${f.date(on)}` : ''}, added by ${f.isolate(name)}.`,
			sample: () => 'Invented for this sample.',
			unconfirmed: {
				email: 'Sent by e-mail, not confirmed.',
				letter: 'From a letter, not confirmed.',
				resume: 'From the résumé, not confirmed.',
				linkedin: 'From LinkedIn, not confirmed.',
				sample: 'Invented for this sample.',
			},
		},
		testimonial: {
			written: (date: string) => `Written ${f.date(date)}`,
			overlap: (name: string, organization: string, years: string) =>
				`${f.isolate(name)}’s CV names ${[f.isolate(organization), years].filter(Boolean).join(', ')} too.`,
			disclosure: 'Disclosed',
			skills: 'About',
			suggests: 'Suggests',
			page: 'Page of the author',
			about: (name: string) => `about ${f.isolate(name)}`,
			check: 'How to check this',
			reciprocal: (owner: string, author: string) =>
				`${f.isolate(owner)} wrote about ${f.isolate(author)}, too.`,
			proof: 'Proof',
		},
		/** What the owner wrote for others. */
		given: {
			title: (name: string) => `What ${name} says of others`,
			description: (name: string, people: string[]) => `What ${name} wrote about ${f.list(people)}.`,
			page: 'These words elsewhere',
		},
		/** How to check where testimonials come from. */
		check: {
			title: 'How to check a testimonial',
			description: (name: string) => `What the testimonials about ${name} prove, and how to check it.`,
			lead: 'Beside each testimonial stands how it came here. This is what each sentence means, and how to check it without trusting this site or its owner.',
			sentences: 'What the sentences mean',
			meanings: [
				[
					'Added by …',
					'The owner of this site put the words here. Nothing shows who wrote them, whatever name stands beside them. So it is with words out of letters, e-mails and résumés.',
				],
				[
					'Submitted by @… on GitHub, pull request #…',
					'So says the owner of this site, and GitHub: open the pull request and compare. GitHub shows there which account opened it, and when. It does not show that somebody is who the account says.',
				],
				[
					'… and signed by GitHub',
					'GitHub signed a commit by this account that holds these words. The proof is published here, and it can be checked as below. GitHub signs what is done on its site, also what the owner does there when merging: so compare the pull request.',
				],
				[
					'… with a key recorded as theirs on …',
					'The commit is signed with an SSH key. The owner of this site recorded that GitHub listed it for the account on that day: compare it with what github.com/<login>.keys lists today.',
				],
				[
					'… edited after submission',
					'The words here are not the submitted ones any more. Those stand in the pull request.',
				],
			],
			byHand: 'Check it with git and OpenSSL',
			byHandNote: 'In a terminal, in an empty folder. Put the login of the author into the first line.',
			steps: {
				fetch: 'Fetch the proof.',
				unpack:
					'Take out the words, the author’s commit and its three folders. The three lines are the ids of the folders, from the root down.',
				commit:
					'Compare the commit. Its first line is its id: the pull request must list it among its commits, under the author’s name. The tree is the first of the three folders. The author’s address holds the number and the login of the account; the committer is GitHub.',
				file: 'Compare the words. Both ids must be the same: that of the file you have, and that of the file in the commit. Below them stand the words: they must be those on the page.',
				key: 'Check that this is GitHub’s key. GitHub publishes it; the answer must be 1.',
				signature: 'Check GitHub’s signature. The answer must be: Verified OK.',
			},
			sshNote:
				'Where the commit is signed with a key of the author’s own, this takes the place of the last two steps. It needs OpenSSH.',
			inOne: 'In one step',
			inOneNote: 'With Node.js, the program that this site is made with does the same.',
			limits: 'What this does not show',
			limitsNote:
				'Who stands behind an account, and whether what they write is true. And GitHub’s account of the pull request is GitHub’s: whoever does not trust it asks the author.',
		},

		cv: {
			pdf: 'PDF',
			summary: 'Profile',
			work: 'Work',
			education: 'Education',
			projects: 'Projects',
			skills: 'Skills',
			certificates: 'Certificates',
			awards: 'Awards',
			publications: 'Publications',
			talks: 'Talks',
			volunteer: 'Volunteering',
			languages: 'Languages',
			interests: 'Interests',
			testimonials: 'What others say',
			suggested: 'Suggested by others',
			alsoKnownAs: 'Also known as',
			courses: 'Courses',
			grade: 'Grade',
			until: (date: string) => `valid until ${f.date(date)}`,
			forms: { cvText: 'Text', resume: 'JSON Resume', contactCard: 'Contact card' },
		},
		search: {
			title: 'Search',
			description: (name: string) => `Search the site of ${name}: skills, projects, posts, testimonials.`,
			label: 'Search this site',
			hint: 'A skill, a name, a word',
			kinds: 'Show',
			all: 'All',
			close: 'Close',
			/** Forms of the word that goes with a number. */
			results: { one: 'result', other: 'results' },
			none: (query: string) => `Nothing found for “${query}”.`,
			more: 'More results',
			elsewhere: (languages: string) => `Search what is written in ${languages} too`,
			failed: 'Search cannot be loaded right now.',
			unbuilt: 'There is no index yet. Build the site once, and search works here too.',
			script: 'Search needs JavaScript, which is off here. These lists lead everywhere.',
		},
		/** The form for a peer’s words. */
		vouch: {
			title: (name: string) => `A good word for ${name}`,
			description: (name: string) => `Have you worked with ${name}? Write a few sentences for this site.`,
			ask: (name: string) => `Have you worked with ${f.isolate(name)}?`,
			link: 'Put in a word',
			lead: 'Nothing says more about somebody than what it was like to work with them. It takes about ten minutes.',
			privacy:
				'Nothing leaves this page before you press a button at its end. Until then, your words stay in this tab.',
			again: 'Start over',
			optional: 'optional',
			groups: {
				you: 'You',
				shared: (name: string) => `You and ${f.isolate(name)}`,
				words: 'Your words',
				skills: 'What your words are about',
				consent: 'Your consent',
			},
			fields: {
				name: 'Your name',
				github: 'Your login on GitHub',
				relationship: 'How you know each other',
				at: 'Where you worked together',
				from: 'From',
				to: 'Until',
				role: 'What you do today',
				disclosure: 'Anything a reader should know',
				url: 'A page of yours',
				lang: 'Language of your words',
				skill: 'Skill',
				because: 'What it showed in',
			},
			hints: {
				name: 'As it will stand on the page.',
				github: 'GitHub is how readers can check that the words are yours.',
				account: 'Make an account, free of charge',
				date: 'Such as 2019 or 2019-03.',
				role: 'Such as: Engineering manager, Acme',
				disclosure: 'Such as: we are cousins; I hired her twice.',
				url: 'Starting with https://',
			},
			choose: 'Please choose',
			relationships: {
				manager: (name: string) => `I managed ${f.isolate(name)}`,
				report: (name: string) => `I reported to ${f.isolate(name)}`,
				colleague: (name: string) => `I worked with ${f.isolate(name)}`,
				client: (name: string) => `I was a client of ${f.isolate(name)}`,
				vendor: (name: string) => `I supplied ${f.isolate(name)}`,
				mentor: (name: string) => `I mentored ${f.isolate(name)}`,
				mentee: (name: string) => `${f.isolate(name)} mentored me`,
				teacher: (name: string) => `I taught ${f.isolate(name)}`,
				student: (name: string) => `${f.isolate(name)} taught me`,
				collaborator: (name: string) => `I collaborated with ${f.isolate(name)}`,
				other: () => 'In another way',
			},
			questions: [
				() => 'What did you do together?',
				(name: string) => `What did ${f.isolate(name)} do that others would not have done?`,
				() => 'What came of it, or: what would you tell somebody about to work together?',
			],
			questionsHint:
				'Answer one question or all of them; the answers become paragraphs. Criticism makes praise believable. Two stars around a **sentence** set it large.',
			count: (count: number, least: number, most: number) =>
				`${f.number(count)} characters; ${f.number(least)} to ${f.number(most)} are needed`,
			skillsHint: (most: number) => `Tick up to ${f.number(most)} of the skills that the profile names.`,
			suggest: 'Suggest a skill that is missing',
			consent: 'I agree that my words are published here, with my name.',
			consentFacts: [
				'Your words stand on this site, and in its public repository. Its history keeps a copy, even of what is taken back.',
				'You can change them or take them back at any time, the way they came.',
				'They can be declined or hidden, but not edited: the page would say so.',
			],
			origin: (login: string) => `By @${login} on GitHub.`,
			preview: 'How it will stand',
			sample: 'The best sentence of yours will stand here.',
			check: 'Check it',
			problems: (count: number) =>
				`${f.plural(count, { one: 'answer is', other: 'answers are' })} not right yet`,
			/** What is wrong with an answer; empty where the rule’s own words say it best. */
			faults: {
				'missing-key': 'Please fill this in.',
				'wrong-value': 'This is too long, or not one of the choices.',
				'wrong-date': 'Please write a year such as 2019, or a month such as 2019-03.',
				'wrong-period': 'This is before the beginning.',
				'wrong-url': 'Please write the whole address, starting with https://',
				'testimonial-login': 'This cannot be a login on GitHub: letters, digits and hyphens only.',
				'testimonial-consent': 'Without your consent, nothing is published.',
				'testimonial-length': 'This is too short or too long: please see the count of characters.',
				'testimonial-size': 'All in all this is too long. Please keep what matters most.',
				'testimonial-markup': '',
				'testimonial-link': '',
				'testimonial-characters': '',
				'testimonial-name': '',
				'testimonial-future': 'The clock of your device is fast.',
				'testimonial-yaml': 'This cannot be stored. Please write it without brackets and dashes.',
			} as Record<string, string>,
			/** Such a sentence made of what the rule says. */
			fault: (message: string, fix: string) =>
				`${message.charAt(0).toUpperCase()}${message.slice(1)}. To do: ${fix}.`,
			faultAt: (excerpt: string) => `“${excerpt}”`,
			ready: (name: string) => `All is well. How shall your words reach ${f.isolate(name)}?`,
			ways: {
				file: 'Open on GitHub',
				fileNote:
					'GitHub opens a file with your words in it. Press “Commit changes”, then “Propose changes”, then “Create pull request”.',
				fileLong:
					'Your words are too long for a link: copy them first, then paste them into the file that GitHub opens.',
				copy: 'Copy the text',
				copyNote: (path: string) => `For the file ${path}, if you know your way around.`,
				copied: 'Copied.',
				uncopied: 'Copying is not allowed here: please select the text below.',
				issue: 'Use the form on GitHub',
				issueNote:
					'The same questions, with your answers filled in. Best on a phone. Tick your consent there once more.',
				issueLong: 'The same questions. Your words are too long for a link: paste them there.',
				text: 'The text as it will be kept',
			},
			failed: 'The form cannot be loaded right now. The way below works without it.',
			plain: {
				title: 'Without this form',
				file: 'Open a file on GitHub that you only have to fill in',
				issue: 'Or answer the questions in a form on GitHub',
				copy: 'Or send this text as a pull request, with your answers in it and your login as the name of the file:',
				change: 'To change or take back your words later, edit or delete your file in the same way:',
				files: 'all testimonials on GitHub',
				text: 'Write here what you did together, what came of it, and what you would tell somebody about to work together.',
			},
		},
		/** A letter that asks a peer for their words. */
		invitation: {
			greeting: (name: string) => `Hello ${name},`,
			request:
				'would you write a few sentences about working with me, for my site? They will stand there with your name and how we know each other.',
			skills: (skills: string[]) => `What you saw of ${f.list(skills)} would help me most.`,
			reminders: 'In case it helps you to remember:',
			reminder: (title: string, period: string, detail?: string) =>
				`- ${[title, period].filter(Boolean).join(', ')}${detail ? `: ${detail}` : ''}`,
			link: 'This page asks three questions, and takes about ten minutes:',
			freedom:
				'Honest words are worth more than kind ones. You see everything before it is sent, and can change or take it back at any time. And no is a fine answer, too.',
			closing: 'Thank you',
		},
		notFound: {
			text: 'There is no page at this address. It may have moved.',
			home: 'Start from the beginning',
		},
	};
}

/** The words of the interface in one language. */
export type Vocabulary = ReturnType<typeof en>;
