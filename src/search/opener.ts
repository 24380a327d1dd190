/**
 * The only script that stands in a page: it fetches the rest when the link of the masthead or the key `/` is used, and
 * at once on the page of search itself. It is the same on every page, so that a content security policy can name it by
 * one hash. Where the rest does not load, the link leads to the page of search as it does without scripts.
 */
export const opener = [
	'(d=>{',
	"let a=d.querySelector('a[data-search]'),",
	'o=e=>{e&&e.preventDefault();import(a.dataset.search).then(m=>m.open(a)).catch(()=>{e&&(location=a.href)})},',
	'm=e=>e.ctrlKey||e.metaKey||e.altKey;',
	'a.onclick=e=>{m(e)||e.shiftKey||o(e)};',
	"d.onkeydown=e=>{e.key=='/'&&!m(e)&&!e.target.closest('input,textarea,select,[contenteditable]')&&o(e)};",
	'location.pathname==a.pathname&&o()',
	'})(document)',
].join('');
