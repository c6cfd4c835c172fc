using System.Globalization;
using System.Threading.RateLimiting;
using AiChainAtlas.Web.Shell;

namespace AiChainAtlas.Web.Hosting;

/// <summary>
/// How often one client may ask for what is computed for it: a bucket that a reader never empties and a script that does
/// not pause does. Kept pages are not limited, because sending one costs no more than refusing it.
/// </summary>
public static class RequestLimits
{
    /// <summary>Requests a second that one client may keep up, or <c>off</c>.</summary>
    public const string RateSetting = "ATLAS_CLIENT_RATE";

    /// <summary>Requests that one client may send at once after a pause.</summary>
    public const string BurstSetting = "ATLAS_CLIENT_BURST";

    // A result takes some 30 µs of one core: a client at this rate for good takes less than a hundredth of it.
    private const int UsualRate = 200;
    private const int UsualBurst = 2000;
    private const int Most = 1_000_000;
    private const string Off = "off";
    private const string Policy = "client";

    // The bucket is filled once a second, so that is how long to wait, whatever the rate.
    private static readonly TimeSpan Refill = TimeSpan.FromSeconds(1);

    public static void AddRequestLimits(this IServiceCollection services, IConfiguration configuration)
    {
        var isOff = configuration[RateSetting] == Off;
        var bucket = new TokenBucketRateLimiterOptions
        {
            TokensPerPeriod = Number(configuration[RateSetting]) ?? UsualRate,
            TokenLimit = Number(configuration[BurstSetting]) ?? UsualBurst,
            ReplenishmentPeriod = Refill,
            QueueLimit = 0,
        };

        // Buckets that are full again and not asked for are dropped after seconds, so the table is as long as there are
        // clients at a time.
        services.AddRateLimiter(limiter =>
        {
            limiter.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
            limiter.OnRejected = (context, _) => RefuseAsync(context.HttpContext);
            limiter.AddPolicy(Policy, context => isOff
                ? RateLimitPartition.GetNoLimiter(default(ClientNetwork))
                : RateLimitPartition.GetTokenBucketLimiter(ClientNetwork.Of(context.Connection.RemoteIpAddress), _ => bucket));
        });
    }

    /// <summary>Counts requests to these endpoints against the client's bucket.</summary>
    public static TBuilder Limited<TBuilder>(this TBuilder endpoints)
        where TBuilder : IEndpointConventionBuilder => endpoints.RequireRateLimiting(Policy);

    /// <summary>The sentence that is wrong with a setting, or null.</summary>
    public static string? Check(IConfiguration configuration) =>
        configuration[RateSetting] is { Length: > 0 } rate && rate != Off && Number(rate) is null
            ? $"{RateSetting} is '{rate}'; write a whole number of requests a second from 1 to {Most}, or {Off}"
            : configuration[BurstSetting] is { Length: > 0 } burst && Number(burst) is null
                ? $"{BurstSetting} is '{burst}'; write a whole number of requests from 1 to {Most}"
                : null;

    private static int? Number(string? text) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number is >= 1 and <= Most ? number : null;

    private static ValueTask RefuseAsync(HttpContext context)
    {
        var headers = context.Response.Headers;
        headers.RetryAfter = "1";
        headers.CacheControl = "no-store";
        if (!context.Request.Path.StartsWithSegments(SiteUrls.ApiReference))
        {
            return ValueTask.CompletedTask;
        }

        // A script on another site has to be able to read that it should slow down.
        headers.AccessControlAllowOrigin = "*";
        headers.AccessControlExposeHeaders = "Retry-After";
        return new ValueTask(ProblemAnswers.Of(StatusCodes.Status429TooManyRequests).ExecuteAsync(context));
    }
}
