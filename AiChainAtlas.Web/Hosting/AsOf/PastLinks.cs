using System.Text;
using System.Text.RegularExpressions;
using AiChainAtlas.Domain.History;
using AiChainAtlas.Web.Shell;

namespace AiChainAtlas.Web.Hosting.AsOfPages;

/// <summary>Lets the links and forms of a past page lead to other pages of the same day, where those have a past.</summary>
internal static partial class PastLinks
{
    /// <summary>A whole page. Every text in it is encoded, so a quotation mark ends an attribute and nothing else.</summary>
    public static byte[] KeepIn(byte[] page, HistoryPoint point)
    {
        var html = Form().Replace(Encoding.UTF8.GetString(page), form => SiteUrls.HasPast(PathOf(form.Groups["path"].Value))
            ? $"{form.Value}<input type=\"hidden\" name=\"{SiteUrls.AsOfKey}\" value=\"{point}\" />"
            : form.Value);
        return Encoding.UTF8.GetBytes(Address().Replace(html, address => Keep(address.Value, point, "&amp;")));
    }

    /// <summary>One address; those of pages without a past stay as they are.</summary>
    public static string Keep(string address, HistoryPoint point, string and = "&")
    {
        if (!address.StartsWith('/') || !SiteUrls.HasPast(PathOf(address)) || address.Contains($"{SiteUrls.AsOfKey}=", StringComparison.Ordinal))
        {
            return address;
        }

        var fragment = address.IndexOf('#', StringComparison.Ordinal);
        var (rest, end) = fragment < 0 ? (address, "") : (address[..fragment], address[fragment..]);
        return $"{rest}{(rest.Contains('?', StringComparison.Ordinal) ? and : "?")}{SiteUrls.AsOfKey}={point}{end}";
    }

    private static string PathOf(string address)
    {
        var end = address.AsSpan().IndexOfAny('?', '#');
        return end < 0 ? address : address[..end];
    }

    [GeneratedRegex("(?<=(?<!data-present)\\s(?:href|data-close|data-graph)=\")/[^\"]*(?=\")")]
    private static partial Regex Address();

    [GeneratedRegex("<form\\b[^>]*\\saction=\"(?<path>/[^\"]*)\"[^>]*>")]
    private static partial Regex Form();
}
