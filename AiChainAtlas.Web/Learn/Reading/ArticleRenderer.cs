using System.Globalization;
using AiChainAtlas.Domain.Chain;
using AiChainAtlas.Domain.Provenance;
using AiChainAtlas.Web.Learn.Figures;
using AiChainAtlas.Web.Learn.Pictures;
using AiChainAtlas.Web.Shell;
using AiChainAtlas.Web.Ui;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace AiChainAtlas.Web.Learn.Reading;

/// <summary>Turns the text of an article into what a page shows: figures filled in, links resolved, terms explained where they first appear.</summary>
internal sealed class ArticleRenderer
{
    private readonly FigureGround ground;
    private readonly Article article;
    private readonly ExplainedTerms explained;
    private readonly List<string> sourceIds = [];
    private readonly List<string> gaps = [];

    private ArticleRenderer(Article article, FigureGround ground) =>
        (this.article, this.ground, explained) = (article, ground, new ExplainedTerms(article.Lane));

    private Atlas Atlas => ground.Atlas;

    public static RenderedArticle Render(Article article, FigureGround ground) => new ArticleRenderer(article, ground).Render();

    private RenderedArticle Render()
    {
        var blocks = new List<ArticlePart>();
        var contents = new List<ArticleSection>();
        var body = article.Text.Document.Where(block => block is not (HeadingBlock { Level: 1 } or LinkReferenceDefinitionGroup)).ToList();
        var lede = ToHtml(body[0]);
        foreach (var block in body.Skip(1))
        {
            if (block is HeadingBlock heading)
            {
                var section = new ArticleSection(heading.GetAttributes().Id!, ArticleText.PlainText(heading));
                contents.Add(section);
                blocks.Add(new ArticlePart.Heading(section));
            }
            else
            {
                blocks.Add(ArticleText.RequestIn(block) is { } request && Standing(request) is { } part ? part : new ArticlePart.Prose(ToHtml(block)));
            }
        }

        return new RenderedArticle(article, lede, blocks, contents, [.. sourceIds.Where(id => id != Source.FromMemory).Distinct()], gaps);
    }

    private ArticlePart? Standing(FigureRequest request)
    {
        switch (request.Word)
        {
            case "claim" when Atlas.Content.Claims.FirstOrDefault(c => c.Id == request.Subject) is { } claim:
                sourceIds.AddRange(claim.SourceIds);
                return new ArticlePart.Checked(claim);
            case "picture" when PictureCatalog.CanDraw(request.Subject, Atlas):
                return new ArticlePart.Drawn(request.Subject);
            case "calculator" when ground.Calculators.Find(request.Subject) is { } calculator:
                return new ArticlePart.Calculated(calculator);
            case "claim" or "picture" or "calculator":
                gaps.Add(request.ToString());
                return new ArticlePart.Prose("");
            default:
                return null;
        }
    }

    private string ToHtml(Block block)
    {
        using var writer = new StringWriter(CultureInfo.InvariantCulture);
        var renderer = new HtmlRenderer(writer);
        renderer.ObjectRenderers.Insert(0, new FigureRenderer(this));
        renderer.ObjectRenderers.Insert(0, new TextRenderer(this));
        renderer.ObjectRenderers.Insert(0, new LinkRenderer(this));
        renderer.ObjectRenderers.Add(new Markdig.Extensions.Tables.HtmlTableRenderer());
        renderer.Render(block);
        return writer.ToString();
    }

    private static string Encode(string text) => System.Net.WebUtility.HtmlEncode(text);

    private sealed class FigureRenderer(ArticleRenderer owner) : HtmlObjectRenderer<FigureInline>
    {
        protected override void Write(HtmlRenderer renderer, FigureInline inline)
        {
            if (FigureKinds.Find(owner.ground, inline.Request) is not { } figure)
            {
                owner.gaps.Add(FigureKinds.Told(inline.Request));
                renderer.Write("<span class=\"muted\">(not recorded)</span>");
                return;
            }

            owner.sourceIds.AddRange(figure.SourceIds);
            renderer.Write($"<a class=\"figure\" href=\"{Encode(figure.Url)}\" title=\"{Encode(figure.Meaning)}\">{Encode(figure.Text)}</a>");
        }
    }

    private sealed class TextRenderer(ArticleRenderer owner) : HtmlObjectRenderer<LiteralInline>
    {
        protected override void Write(HtmlRenderer renderer, LiteralInline inline)
        {
            var text = inline.Content.ToString();
            renderer.Write(inline.FindParentOfType<LinkInline>().Any()
                ? Encode(text)
                : TermMarkup.Explain(owner.Atlas.TermFinder, text, owner.explained, term => owner.sourceIds.AddRange(term.SourceIds)));
        }
    }

    private sealed class LinkRenderer(ArticleRenderer owner) : HtmlObjectRenderer<LinkInline>
    {
        protected override void Write(HtmlRenderer renderer, LinkInline link)
        {
            var (scheme, name) = link.Url?.Split(':', 2) is [var before, var after] ? (before, after) : ("", link.Url ?? "");
            if (scheme == "term" && owner.Atlas.Content.Terms.FirstOrDefault(t => t.Id == name) is { } term)
            {
                owner.sourceIds.AddRange(term.SourceIds);
                var shown = string.Concat(link.Descendants<LiteralInline>().Select(literal => literal.Content.ToString()));
                renderer.Write(owner.explained.Ids.Add(term.Id) ? TermMarkup.Of(shown, term) : $"<a href=\"{SiteUrls.Term(term.Id)}\">{Encode(shown)}</a>");
                return;
            }

            if (owner.UrlOf(scheme, name) is not { } url)
            {
                owner.gaps.Add(link.Url ?? "");
                renderer.WriteChildren(link);
                return;
            }

            renderer.Write($"<a href=\"{Encode(url)}\">");
            renderer.WriteChildren(link);
            renderer.Write("</a>");
        }
    }

    // Null for what the store does not hold, which an editor may have removed: the words stay, the link goes.
    private string? UrlOf(string scheme, string name) => scheme switch
    {
        "entry" when Atlas.FindEntry(name) is not null => SiteUrls.Entry(name),
        "entry" when Atlas.FindSuccessor(name) is { } successor => SiteUrls.Entry(successor.Id),
        "link" when Atlas.FindLink(name) is not null => SiteUrls.Link(name),
        "claim" when Atlas.Content.Claims.Any(c => c.Id == name) => SiteUrls.CheckedClaim(name),
        "milestone" when Atlas.Content.Milestones.Any(m => m.Id == name) => SiteUrls.Milestone(name),
        "calculator" when ground.Calculators.Find(name) is not null => SiteUrls.Calculator(name),
        "learn" when ArticleCatalog.Default.Find(name) is not null => SiteUrls.Article(name),
        "page" when SiteNav.Find($"/{name}") is { } page => page.Path,
        _ => null,
    };
}
