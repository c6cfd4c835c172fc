using Markdig;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Syntax.Inlines;

namespace AiChainAtlas.Web.Learn.Reading;

/// <summary>Lets Markdown ask for a figure, a picture, a claim or a calculator: anything between braces.</summary>
internal sealed class FigureExtension : IMarkdownExtension
{
    public void Setup(MarkdownPipelineBuilder pipeline) => pipeline.InlineParsers.AddIfNotAlready<FigureParser>();

    public void Setup(MarkdownPipeline pipeline, IMarkdownRenderer renderer)
    {
        // What a request stands for depends on the atlas: ArticleRenderer writes it.
    }
}

/// <summary>A request where it stands in the text.</summary>
internal sealed class FigureInline(FigureRequest request) : LeafInline
{
    public FigureRequest Request => request;
}

internal sealed class FigureParser : InlineParser
{
    public FigureParser() => OpeningCharacters = ['{'];

    public override bool Match(InlineProcessor processor, ref StringSlice slice)
    {
        var end = slice.IndexOf('}');
        if (end < 0)
        {
            return false;
        }

        processor.Inline = new FigureInline(FigureRequest.Parse(slice.Text[(slice.Start + 1)..end]));
        slice.Start = end + 1;
        return true;
    }
}
