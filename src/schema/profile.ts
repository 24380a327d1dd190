import { z } from 'astro/zod';
import { email, image, url } from './address.ts';
import { date, day, period } from './date.ts';
import { language, timezone } from './language.ts';
import { text, textThat } from './text.ts';
import { itemVisibility, pageVisibility } from './visibility.ts';

const skills = z
	.array(text())
	.optional()
	.describe('Skills that this shows: ids, names or aliases from `skills` in the profile.');
const from = date().optional().describe('When it began: YYYY, YYYY-MM or YYYY-MM-DD.');
const to = date().optional().describe('When it ended. Leave it out while it goes on.');
const summary = text()
	.optional()
	.describe('What it was about, in a few sentences. Markdown emphasis and links work.');
const highlights = z.array(text()).optional().describe('What came of it, one line each.');

const location = z
	.strictObject({
		city: text().optional().describe('City or town.'),
		region: text().optional().describe('State, province or region.'),
		country: text().optional().describe('Country: a name, or a two-letter code such as DE.'),
		timezone: timezone().optional().describe('IANA time zone, such as Europe/Berlin.'),
		remote: z
			.union([z.boolean(), text()])
			.optional()
			.describe('`true` for remote work, or your own words: “remote or two days on site”.'),
	})
	.describe('Where you work from. No street, no postcode: there are no keys for them.');

const availability = z
	.strictObject({
		status: z
			.enum(['open', 'listening', 'closed'])
			.describe('`open` to work, `listening` to good offers, or `closed`.'),
		from: date().optional().describe('When you could start.'),
		notice: text().optional().describe('Your notice period, such as “3 months”.'),
		wants: text().optional().describe('What you are looking for, in one line.'),
		asOf: day().describe('The day on which this was true. It is no longer shown 90 days later.'),
	})
	.describe('Whether you are looking for work.');

const contact = z
	.strictObject({
		email: email().optional().describe('E-mail address to publish.'),
		url: url().optional().describe('A page or form through which you can be reached.'),
		calendar: url().optional().describe('A page where people can book a time.'),
		phone: text().optional().describe('Telephone number to publish. Imports never fill it.'),
	})
	.describe('How people may reach you. Only what stands here is published.');

const link = z.strictObject({
	url: url().describe('Address of a profile of yours elsewhere.'),
	label: text().optional().describe('What to call it. Without it, the host and your user name there.'),
	linksBack: z
		.boolean()
		.optional()
		.describe(
			'`true` once that profile links to this site, `false` where it cannot: `check` then no longer asks.',
		),
	visibility: itemVisibility(),
});

const spokenLanguage = z.strictObject({
	name: text().describe('The language, by name.'),
	level: text().optional().describe('How well, in your words or as in B2.'),
	visibility: itemVisibility(),
});

const skill = z.strictObject({
	id: textThat(
		(value) => /^[\p{L}\p{N}\p{M}]+(?:-[\p{L}\p{N}\p{M}]+)*$/u.test(value),
		'an id, expected letters, digits and hyphens',
		{
			code: 'wrong-value',
			fix: 'use letters, digits and hyphens only, or leave `id` out to have one made from the name',
		},
	)
		.optional()
		.describe('Short id, used in addresses and in `skills:` lists. Without it, one is made from the name.'),
	name: text().describe('The skill, as shown.'),
	aliases: z.array(text()).optional().describe('Other names that mean the same skill.'),
	level: text().optional().describe('How well, as a word. It is shown as said by you.'),
	keywords: z
		.array(text())
		.optional()
		.describe('Words that belong to it: shown with it, but no skills of their own.'),
	since: date().optional().describe('Since when you do this.'),
	sameAs: url()
		.optional()
		.describe('A page that defines the skill, such as its Wikipedia or Wikidata entry.'),
	note: text().optional().describe('One sentence about you and this skill.'),
	retired: z
		.boolean()
		.optional()
		.describe('`true` keeps the id known to older files without claiming the skill.'),
	visibility: pageVisibility(),
});

const job = z
	.strictObject({
		organization: text().optional().describe('Employer or client.'),
		url: url().optional().describe('Their website.'),
		role: text().optional().describe('Your role or title.'),
		location: text().optional().describe('Where, as shown.'),
		from,
		to,
		summary,
		highlights,
		skills,
		visibility: itemVisibility(),
	})
	.superRefine(period);

const study = z
	.strictObject({
		institution: text().optional().describe('School or university.'),
		url: url().optional().describe('Its website.'),
		degree: text().optional().describe('Degree or kind of study.'),
		area: text().optional().describe('Subject.'),
		from,
		to,
		grade: text().optional().describe('Grade or score, as shown.'),
		courses: z.array(text()).optional().describe('Courses worth naming.'),
		summary,
		skills,
		visibility: itemVisibility(),
	})
	.superRefine(period);

const certificate = z.strictObject({
	name: text().describe('The certificate.'),
	issuer: text().optional().describe('Who issued it.'),
	date: date().optional().describe('When it was issued.'),
	until: date().optional().describe('When it expires.'),
	url: url().optional().describe('Where it can be checked.'),
	skills,
	visibility: itemVisibility(),
});

const award = z.strictObject({
	title: text().describe('The award.'),
	awarder: text().optional().describe('Who gave it.'),
	date: date().optional().describe('When.'),
	url: url().optional().describe('A page about it.'),
	summary,
	skills,
	visibility: itemVisibility(),
});

const publication = z.strictObject({
	title: text().describe('The publication.'),
	publisher: text().optional().describe('Publisher, journal or site.'),
	date: date().optional().describe('When it came out.'),
	url: url().optional().describe('Where it can be read.'),
	summary,
	skills,
	visibility: itemVisibility(),
});

const talk = z.strictObject({
	title: text().describe('The talk.'),
	event: text().optional().describe('Where it was given: conference, meet-up, podcast.'),
	location: text().optional().describe('City or “online”.'),
	date: date().optional().describe('When.'),
	url: url().optional().describe('Recording, slides or page.'),
	summary,
	skills,
	visibility: itemVisibility(),
});

const interest = z.strictObject({
	name: text().describe('The interest.'),
	keywords: z.array(text()).optional().describe('What about it.'),
	visibility: itemVisibility(),
});

const repository = textThat(
	(value) => /^[\w.-]+\/[\w.-]+$/.test(value),
	'a repository, expected `owner/name`',
	{
		code: 'wrong-value',
		fix: 'write it as in ada/site',
	},
);

const contribute = z
	.strictObject({
		repository: repository.describe('The GitHub repository that holds this site, as owner/name.'),
		branch: text().optional().describe('The branch that testimonials go to. Default: main.'),
		owner: text().optional().describe('Your login there. Default: the owner part of `repository`.'),
	})
	.describe('Where peers send their testimonials.');

/** `content/profile.yaml`: who the site is about. Only `name` is required. */
export const profileSchema = z.strictObject({
	name: text().describe('Your name, as you want to be found.'),
	alternateName: z
		.union([text(), z.array(text())])
		.optional()
		.describe('Other names people may search for: a former name, another script.'),
	pronouns: text().optional().describe('Your pronouns, as shown.'),
	headline: z
		.union([
			text(),
			z.strictObject({
				role: text().describe('What you do.'),
				employer: text().optional().describe('For whom.'),
			}),
		])
		.optional()
		.describe('Your role and employer: one line, or `role` and `employer`.'),
	summary: text().optional().describe('Who you are in two or three sentences.'),
	portrait: image().optional().describe('A photo of you, relative to content/: ./portrait.jpg'),
	lang: language().optional().describe('Language of the site (BCP 47). Default: en.'),
	location: location.optional(),
	availability: availability.optional(),
	contact: contact.optional(),
	links: z.array(link).optional().describe('Your profiles elsewhere (rel=me).'),
	languages: z.array(spokenLanguage).optional().describe('Languages you speak.'),
	skills: z.array(skill).optional().describe('What you can do. Posts, projects and people refer to these.'),
	work: z.array(job).optional().describe('Where you worked, latest first.'),
	education: z.array(study).optional().describe('Where you studied.'),
	certificates: z.array(certificate).optional().describe('Certificates.'),
	awards: z.array(award).optional().describe('Awards and honours.'),
	publications: z.array(publication).optional().describe('Books, papers, articles.'),
	talks: z.array(talk).optional().describe('Talks, workshops, podcasts.'),
	volunteer: z.array(job).optional().describe('Work you did without pay.'),
	interests: z.array(interest).optional().describe('What else you care about.'),
	contribute: contribute.optional(),
	hide: z
		.array(text())
		.optional()
		.describe('Logins (or file names of relayed words) whose testimonials stay off the site.'),
});

/** What `content/profile.yaml` holds after parsing. */
export type ProfileData = z.output<typeof profileSchema>;
/** What a writer of `content/profile.yaml` may write. */
export type ProfileInput = z.input<typeof profileSchema>;
