using System.Globalization;
using System.Net;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using AiChainAtlas.Data.Audit;
using AiChainAtlas.Domain.Browse;
using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Domain.History;
using AiChainAtlas.Domain.Records;
using AiChainAtlas.Web.Hosting.PageCache;
using AiChainAtlas.Web.Shell;
using AiChainAtlas.Web.Ui;

namespace AiChainAtlas.Web.Changes;

/// <summary>The newest changes as an Atom feed (RFC 4287).</summary>
public static class ChangesFeed
{
    private const int Newest = 50;

    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    public static void MapChangesFeed(this IEndpointRouteBuilder app) =>
        app.MapGet(SiteUrls.ChangesFeed, Feed).WithMetadata(new PublicPageAttribute());

    private static IResult Feed(Atlas atlas, PublicHistory history, SiteOrigin origin)
    {
        var list = history.List(new ChangeQuery { Paging = new Paging(1, Newest) }, atlas.Revision);
        var began = history.Find(1, new Paging(1, 1), atlas.Revision)!.At;

        // RFC 4151: a name of the host on a day when the feed was its own, whatever addresses become of it.
        var tag = string.Create(CultureInfo.InvariantCulture, $"tag:{new Uri(origin.ToString()).Host},{began:yyyy-MM-dd}:changes");
        var feed = new XElement(
            Atom + "feed",
            new XAttribute(XNamespace.Xml + "lang", "en"),
            new XElement(Atom + "id", tag),
            new XElement(Atom + "title", "Changes of the AI Chain Atlas"),
            new XElement(Atom + "updated", Moment(list.Items[0].At)),
            new XElement(Atom + "icon", origin.Absolute(SiteUrls.TouchIcon)),
            new XElement(Atom + "rights", "CC BY 4.0, AI Chain Atlas"),
            Link(origin, "self", "application/atom+xml", SiteUrls.ChangesFeed),
            Link(origin, "alternate", "text/html", SiteUrls.Changes),
            list.Items.Select(revision => Entry(revision, tag, origin)));
        return Results.Text("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n" + feed, "application/atom+xml; charset=utf-8", Encoding.UTF8);
    }

    private static XElement Entry(Revision revision, string tag, SiteOrigin origin) => new(
        Atom + "entry",
        new XElement(Atom + "id", string.Create(CultureInfo.InvariantCulture, $"{tag}/{revision.Id}")),
        new XElement(Atom + "title", Visible(ChangeWords.Headline(revision))),
        new XElement(Atom + "updated", Moment(revision.At)),
        new XElement(Atom + "author", new XElement(Atom + "name", Visible(revision.Who))),
        Link(origin, "alternate", "text/html", SiteUrls.Change(revision.Id)),
        new XElement(Atom + "content", new XAttribute("type", "html"), Visible(Content(revision))));

    // Markup in a text: every text in it is encoded once here, and once more as XML.
    private static string Content(Revision revision)
    {
        var html = new StringBuilder($"<p>{WebUtility.HtmlEncode(revision.Reason)}</p>");
        if (revision.Beginning.Count > 0)
        {
            html.Append(CultureInfo.InvariantCulture, $"<p>{WebUtility.HtmlEncode(string.Join(", ", ChangeWords.Beginning(revision)))}</p>");
        }

        html.Append("<ul>");
        foreach (var change in revision.Changes)
        {
            html.Append(CultureInfo.InvariantCulture, $"<li>{WebUtility.HtmlEncode(Line(change))}</li>");
        }

        return html.Append("</ul>").Replace("<ul></ul>", "").ToString();
    }

    private static string Line(RecordChange change)
    {
        var what = $"{ChangeAct.Of(change).Label} {change.Kind.Label.ToLowerInvariant()} {change.Kind.NameOf((change.After ?? change.Before)!)}";
        return ChangeAct.Of(change) == ChangeAct.Changed
            ? $"{what}: {string.Join(", ", ChangeWords.Fields(RecordDifference.Of(change))).ToLowerInvariant()}"
            : what;
    }

    private static XElement Link(SiteOrigin origin, string rel, string type, string path) => new(
        Atom + "link", new XAttribute("rel", rel), new XAttribute("type", type), new XAttribute("href", origin.Absolute(path)));

    private static string Moment(DateTime at) => at.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    // XML has no way to write some characters, not even encoded.
    private static string Visible(string text)
    {
        var kept = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value > 0xFFFF || XmlConvert.IsXmlChar((char)rune.Value))
            {
                kept.Append(rune);
            }
        }

        return kept.ToString();
    }
}
