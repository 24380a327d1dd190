import type { Code } from '../../diagnostics/catalogue.ts';
import type { Output } from '../output.ts';
import { cardSize } from './card-size.ts';
import { cardWeight } from './card-weight.ts';
import { contactInText } from './contact-in-text.ts';
import { deadFragment } from './dead-fragment.ts';
import { deadLink } from './dead-link.ts';
import { duplicateId } from './duplicate-id.ts';
import { feedId } from './feed-id.ts';
import { feedSyntax } from './feed-syntax.ts';
import { feedsDiffer } from './feeds-differ.ts';
import { inlineHandler } from './inline-handler.ts';
import { missingAlt } from './missing-alt.ts';
import { missingCanonical } from './missing-canonical.ts';
import { missingCard } from './missing-card.ts';
import { missingCharset } from './missing-charset.ts';
import { missingDescription } from './missing-description.ts';
import { missingDimensions } from './missing-dimensions.ts';
import { missingLang } from './missing-lang.ts';
import { missingTitle } from './missing-title.ts';
import { missingViewport } from './missing-viewport.ts';
import { oneHeading } from './one-heading.ts';
import { oneWayTranslation } from './one-way-translation.ts';
import { otherHost } from './other-host.ts';
import { profilePage } from './profile-page.ts';
import type { Fault, SiteRule } from './rule.ts';
import { sameDescription } from './same-description.ts';
import { sameTitle } from './same-title.ts';
import { scriptAddress } from './script-address.ts';
import { severalCards } from './several-cards.ts';
import { sitemapExtra } from './sitemap-extra.ts';
import { sitemapLacksPage } from './sitemap-lacks-page.ts';
import { structuredDate } from './structured-date.ts';
import { structuredReference } from './structured-reference.ts';
import { structuredReview } from './structured-review.ts';
import { structuredSyntax } from './structured-syntax.ts';
import { structuredUnseen } from './structured-unseen.ts';
import { uniformLastmod } from './uniform-lastmod.ts';
import { unreleasedContact } from './unreleased-contact.ts';
import { wideDescription } from './wide-description.ts';
import { wideTitle } from './wide-title.ts';
import { wrongCanonical } from './wrong-canonical.ts';
import { wrongOgUrl } from './wrong-og-url.ts';
import { wrongRedirect } from './wrong-redirect.ts';
import { wrongRobots } from './wrong-robots.ts';

export const siteRules: readonly SiteRule[] = [
	missingLang,
	missingCharset,
	missingViewport,
	missingTitle,
	wideTitle,
	sameTitle,
	missingDescription,
	wideDescription,
	sameDescription,
	oneHeading,
	duplicateId,
	missingCanonical,
	wrongCanonical,
	wrongOgUrl,
	oneWayTranslation,
	wrongRedirect,
	wrongRobots,
	sitemapLacksPage,
	sitemapExtra,
	uniformLastmod,
	profilePage,
	structuredSyntax,
	structuredDate,
	structuredReview,
	structuredReference,
	structuredUnseen,
	missingCard,
	severalCards,
	cardSize,
	cardWeight,
	missingAlt,
	missingDimensions,
	deadLink,
	deadFragment,
	otherHost,
	inlineHandler,
	scriptAddress,
	unreleasedContact,
	contactInText,
	feedSyntax,
	feedId,
	feedsDiffer,
];

/** Everything that the rules find wrong in a built site. */
export function inspect(output: Output): (Fault & { code: Code })[] {
	return siteRules.flatMap(({ code, run }) => [...run(output)].map((fault) => ({ code, ...fault })));
}
