// What a site does that turns pasted links into embeds: finds the endpoint in the page and asks it.
import { extract } from "./oembed-extractor.mjs";

const [url, limits] = process.argv.slice(2);
console.log(JSON.stringify(await extract(url, JSON.parse(limits))));
