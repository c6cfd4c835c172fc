using System.Text;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;

namespace AiChainAtlas.Web.Hosting;

/// <summary>Refuses addresses that are too long or not valid text before any page has to cope with them.</summary>
public sealed class AddressCheck(RequestDelegate next)
{
    /// <summary>Longest address answered with a page of its own; the server itself cuts off at <see cref="ServerLimit"/>.</summary>
    public const int MaxLength = 4 * 1024;

    /// <summary>Longest request line the server reads, so that a long address still gets a readable answer.</summary>
    public const int ServerLimit = 32 * 1024;

    private static readonly UTF8Encoding StrictUtf8 = new(false, true);

    public Task InvokeAsync(HttpContext context)
    {
        // The page that explains a refusal is rendered under the refused address, and read whatever was asked.
        if (context.Features.Get<IStatusCodeReExecuteFeature>() is not null)
        {
            context.Request.Method = HttpMethods.Get;
            return next(context);
        }

        var target = context.Features.Get<IHttpRequestFeature>()?.RawTarget ?? "";
        var status = target.Length > MaxLength ? StatusCodes.Status414UriTooLong : IsValid(target) ? 0 : StatusCodes.Status400BadRequest;
        if (status == 0)
        {
            return next(context);
        }

        context.Response.StatusCode = status;
        return Task.CompletedTask;
    }

    private static bool IsValid(string target)
    {
        if (!target.Contains('%', StringComparison.Ordinal))
        {
            return true;
        }

        var bytes = new byte[target.Length];
        var count = 0;
        for (var i = 0; i < target.Length; i++)
        {
            if (target[i] != '%')
            {
                bytes[count++] = (byte)target[i];
            }
            else if (i + 2 < target.Length && byte.TryParse(target.AsSpan(i + 1, 2), System.Globalization.NumberStyles.AllowHexSpecifier, null, out bytes[count]))
            {
                count++;
                i += 2;
            }
            else
            {
                return false;
            }
        }

        try
        {
            return !StrictUtf8.GetString(bytes, 0, count).Contains('\0', StringComparison.Ordinal);
        }
        catch (DecoderFallbackException)
        {
            return false;
        }
    }
}
