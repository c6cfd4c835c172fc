using System.Net;
using System.Text;
using AiChainAtlas.Domain.Learn;
using AiChainAtlas.Web.Shell;

namespace AiChainAtlas.Web.Ui;

/// <summary>A glossary term where a text uses it: a link, with its meaning on hover and focus.</summary>
public static class TermMarkup
{
    /// <summary>One use of a term, as HTML. A page explains each term once, so that the id of its card is unique.</summary>
    public static string Of(string shown, Term term) =>
        $"<span class=\"term\"><a href=\"{SiteUrls.Term(term.Id)}\" aria-describedby=\"term-{term.Id}\">{WebUtility.HtmlEncode(shown)}</a>"
        + $"<span class=\"term-card\" role=\"tooltip\" id=\"term-{term.Id}\"><b>{WebUtility.HtmlEncode(term.Name)}</b> {WebUtility.HtmlEncode(term.Definition)}</span></span>";

    /// <summary>A plain text as HTML in which every term is explained that the reader does not know yet.</summary>
    /// <param name="finder">The terms of the atlas.</param>
    /// <param name="text">Plain text.</param>
    /// <param name="explained">Terms explained before; those explained here are added.</param>
    /// <param name="met">Called with each term that is explained here.</param>
    public static string Explain(TermFinder finder, string text, ExplainedTerms explained, Action<Term>? met = null)
    {
        var html = new StringBuilder();
        var at = 0;
        foreach (var mention in finder.Find(text, explained.Lane, explained.Ids))
        {
            met?.Invoke(mention.Term);
            html.Append(WebUtility.HtmlEncode(text[at..mention.Start])).Append(Of(text.Substring(mention.Start, mention.Length), mention.Term));
            at = mention.Start + mention.Length;
        }

        return html.Append(WebUtility.HtmlEncode(text[at..])).ToString();
    }
}
