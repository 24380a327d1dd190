import type { Root } from 'hast';
import rehypeRaw from 'rehype-raw';
import rehypeStringify from 'rehype-stringify';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';
import { VFile } from 'vfile';
import type { Body } from './body.ts';
import { type OwnerOptions, ownerPlugins } from './owner.ts';

export interface RenderedBody {
	html: string;
	/** Relative paths of images that Astro shrinks; in `html` they stand as Astro's own placeholders. */
	images: string[];
}

/** Makes the renderer of Markdown bodies. Its HTML is what Astro's content layer stores and shows. */
export function bodyRenderer(options: OwnerOptions): (body: Body, lang?: string) => RenderedBody {
	const processor = unified()
		.use(remarkRehype, { allowDangerousHtml: true, clobberPrefix: '' })
		.use(rehypeRawWhereNeeded)
		.use(ownerPlugins(options))
		.use(rehypeLocalImages)
		.use(rehypeStringify)
		.freeze();
	return (body, lang) => {
		const file = new VFile({ path: body.source.file, data: { astro: { frontmatter: { lang } } } });
		const tree = processor.runSync(body.tree, file);
		return {
			html: processor.stringify(tree as Root, file),
			images: (file.data.images as string[] | undefined) ?? [],
		};
	};
}

/** Parsing the whole document again is only worth it where it holds raw HTML. */
function rehypeRawWhereNeeded() {
	const raw = rehypeRaw();
	return (tree: Root, file: VFile): Root => {
		let needed = false;
		visit(tree, 'raw', () => {
			needed = true;
			return false;
		});
		return needed ? (raw(tree, file) as Root) : tree;
	};
}

/** Marks images beside the file in the way in which Astro's content layer expects them. */
function rehypeLocalImages() {
	return (tree: Root, file: VFile): void => {
		const images: string[] = [];
		visit(tree, 'element', (node) => {
			const { src } = node.properties;
			if (node.tagName !== 'img' || typeof src !== 'string' || /^(?:\/|[a-z][a-z\d+.-]*:|#)/i.test(src))
				return;
			const path = relativePath(src);
			const { className, ...rest } = node.properties;
			const index = images.filter((image) => image === path).length;
			images.push(path);
			node.properties = {
				className,
				__ASTRO_IMAGE_: JSON.stringify({ ...rest, src: path, alt: rest.alt ?? '', index }),
			};
		});
		file.data.images = [...new Set(images)];
	};
}

/** A path as a module import takes it: decoded, starting with a dot. */
function relativePath(url: string): string {
	const path = decode(url.split(/[?#]/, 1)[0]!);
	return path.startsWith('.') ? path : `./${path}`;
}

function decode(path: string): string {
	try {
		return decodeURI(path);
	} catch {
		return path;
	}
}
