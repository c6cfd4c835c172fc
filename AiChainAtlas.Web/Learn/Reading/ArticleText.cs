using Markdig;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace AiChainAtlas.Web.Learn.Reading;

/// <summary>The text of an article as it was written: a title, a summary, and paragraphs in which figures are asked for by name.</summary>
public sealed class ArticleText
{
    // What an adult reads of prose that explains; https://doi.org/10.1016/j.jml.2019.104047 puts it at 238.
    private const int WordsPerMinute = 238;

    private static readonly MarkdownPipeline Grammar =
        new MarkdownPipelineBuilder().UsePipeTables().UseAutoIdentifiers().DisableHtml().Use<FigureExtension>().Build();

    private ArticleText(string markdown) => Document = Markdown.Parse(markdown, Grammar);

    /// <summary>The whole text, title and summary included.</summary>
    public MarkdownDocument Document { get; }

    public string Title => PlainText(Document.OfType<HeadingBlock>().First());

    /// <summary>The paragraph under the title.</summary>
    public string Summary => PlainText(Document.OfType<ParagraphBlock>().First());

    /// <summary>The headings of its sections.</summary>
    public IReadOnlyList<string> Headings => [.. Document.OfType<HeadingBlock>().Where(heading => heading.Level == 2).Select(PlainText)];

    /// <summary>Minutes it takes to read, at least one.</summary>
    public int ReadingMinutes => Math.Max(1, (int)Math.Round((double)WordCount / WordsPerMinute));

    public int WordCount => Document.Descendants<LiteralInline>()
        .Sum(literal => literal.Content.ToString().Split(' ', StringSplitOptions.RemoveEmptyEntries).Length);

    /// <exception cref="FileNotFoundException">The article is declared and its file is missing: add it to <c>Learn/Articles</c>.</exception>
    public static ArticleText Load(string slug)
    {
        using var stream = typeof(ArticleText).Assembly.GetManifestResourceStream($"{slug}.md")
            ?? throw new FileNotFoundException($"There is no Learn/Articles/{slug}.md; write it or take {slug} out of {nameof(ArticleCatalog)}.");
        using var reader = new StreamReader(stream);
        return new ArticleText(reader.ReadToEnd());
    }

    public static ArticleText Parse(string markdown) => new(markdown);

    internal static string PlainText(LeafBlock block) =>
        string.Concat(block.Inline?.Descendants<LiteralInline>().Select(literal => literal.Content.ToString()) ?? []);

    /// <summary>What a paragraph asks for that holds nothing but a request, such as <c>{claim c45}</c>; null for any other.</summary>
    internal static FigureRequest? RequestIn(Block block) =>
        block is ParagraphBlock { Inline: { FirstChild: FigureInline only } inline } && inline.LastChild == only ? only.Request : null;
}
