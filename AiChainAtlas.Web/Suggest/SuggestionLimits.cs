using System.Threading.RateLimiting;
using AiChainAtlas.Web.Hosting;

namespace AiChainAtlas.Web.Suggest;

/// <summary>How many suggestions one reader, and all together, may send: more than a person writes, fewer than would bury the queue.</summary>
public sealed class SuggestionLimits : IDisposable
{
    /// <summary>Of one client network in an hour.</summary>
    public const int OfOneAnHour = 20;

    /// <summary>Of everybody in an hour.</summary>
    public const int OfAllAnHour = 500;

    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    private readonly FixedWindowRateLimiter all = new(Window(OfAllAnHour));
    private readonly PartitionedRateLimiter<HttpContext> each = PartitionedRateLimiter.Create<HttpContext, ClientNetwork>(
        context => RateLimitPartition.GetFixedWindowLimiter(ClientNetwork.Of(context.Connection.RemoteIpAddress), _ => Window(OfOneAnHour)));

    /// <summary>Counts one, if there is room for it.</summary>
    public bool Admit(HttpContext context)
    {
        using var one = each.AttemptAcquire(context);
        if (!one.IsAcquired)
        {
            return false;
        }

        using var together = all.AttemptAcquire();
        return together.IsAcquired;
    }

    public void Dispose()
    {
        each.Dispose();
        all.Dispose();
    }

    private static FixedWindowRateLimiterOptions Window(int most) => new() { PermitLimit = most, Window = Hour, QueueLimit = 0 };
}
