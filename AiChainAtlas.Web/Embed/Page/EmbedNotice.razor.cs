using AiChainAtlas.Web.Hosting;
using AiChainAtlas.Web.Shell;
using Microsoft.AspNetCore.Http.HttpResults;

namespace AiChainAtlas.Web.Embed;

public sealed partial class EmbedNotice
{
    /// <summary>The notice as an answer.</summary>
    internal static RazorComponentResult<EmbedNotice> Of(string title, string sentence, bool listsCalculators = false, string more = SiteUrls.Calculators) => new(new Dictionary<string, object?>
    {
        [nameof(Title)] = title,
        [nameof(Sentence)] = sentence,
        [nameof(ListsCalculators)] = listsCalculators,
        [nameof(More)] = more,
    });

    /// <summary>Gives an answer under <c>/embed</c> that has only a status its text.</summary>
    public static Task WriteAsync(HttpContext context)
    {
        SecurityHeaders.AllowFraming(context, EmbedParts.ScriptSource, EmbedParts.StyleSource(null));
        var status = context.Response.StatusCode;
        var (title, sentence) = status == StatusCodes.Status404NotFound
            ? ("Nothing to embed here", "The address has an error. These can be embedded:")
            : StatusText.Of(status);
        var notice = Of(title, sentence, status == StatusCodes.Status404NotFound);
        notice.StatusCode = status;
        return notice.ExecuteAsync(context);
    }
}
