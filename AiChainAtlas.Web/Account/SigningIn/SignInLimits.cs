using System.Threading.RateLimiting;
using AiChainAtlas.Web.Hosting;

namespace AiChainAtlas.Web.Account.SigningIn;

/// <summary>
/// How often somebody may try to sign in; asked before a password is hashed. Counted by account and network together, so that
/// nobody can shut out the owner of an account from elsewhere; the account alone is counted far more widely, against guesses
/// spread over many networks, and that count does not hold for networks from which the user has been signed in before.
/// </summary>
public sealed class SignInLimits : IDisposable
{
    // A person mistypes a few times and then pauses.
    private const int AttemptsAtOnce = 10;
    private static readonly TimeSpan AttemptEvery = TimeSpan.FromSeconds(30);

    // An office behind one address.
    private const int NetworkAtOnce = 60;
    private static readonly TimeSpan NetworkEvery = TimeSpan.FromSeconds(1);

    private const int AccountAtOnce = 200;
    private static readonly TimeSpan AccountEvery = TimeSpan.FromSeconds(30);

    private readonly PartitionedRateLimiter<Attempt> network = Limiter(a => a.Network, NetworkAtOnce, NetworkEvery);
    private readonly PartitionedRateLimiter<Attempt> accountFromNetwork = Limiter(a => a, AttemptsAtOnce, AttemptEvery);
    private readonly PartitionedRateLimiter<Attempt> account = Limiter(a => a.Account, AccountAtOnce, AccountEvery);
    private readonly PartitionedRateLimiter<Attempt> told = Limiter(a => a, 1, TimeSpan.FromMinutes(5));

    /// <summary>Whether one more attempt may be made.</summary>
    /// <param name="attempt">Who tries from where.</param>
    /// <param name="isKnownAsync">Whether the user has been signed in from there; asked only when the account as a whole is over its count.</param>
    public async ValueTask<bool> EnterAsync(Attempt attempt, Func<Task<bool>> isKnownAsync)
    {
        if (!EnterFrom(attempt.Network) || !Take(accountFromNetwork, attempt))
        {
            return false;
        }

        return Take(account, attempt) || await isKnownAsync();
    }

    /// <summary>Whether a client may make one more attempt of whatever kind.</summary>
    internal bool EnterFrom(ClientNetwork client) => Take(network, new Attempt("", client));

    /// <summary>Whether a refusal is to be told to the audit: one of many in a row is.</summary>
    public bool IsToBeTold(Attempt attempt) => Take(told, attempt);

    public void Dispose()
    {
        network.Dispose();
        accountFromNetwork.Dispose();
        account.Dispose();
        told.Dispose();
    }

    private static bool Take(PartitionedRateLimiter<Attempt> limiter, Attempt attempt)
    {
        using var lease = limiter.AttemptAcquire(attempt);
        return lease.IsAcquired;
    }

    private static PartitionedRateLimiter<Attempt> Limiter<TKey>(Func<Attempt, TKey> key, int atOnce, TimeSpan every)
        where TKey : notnull
    {
        var options = new TokenBucketRateLimiterOptions { TokenLimit = atOnce, TokensPerPeriod = 1, ReplenishmentPeriod = every, QueueLimit = 0 };
        return PartitionedRateLimiter.Create<Attempt, TKey>(attempt => RateLimitPartition.GetTokenBucketLimiter(key(attempt), _ => options));
    }
}

/// <summary>Somebody who tries to sign in: the account as it was typed, in one spelling, and the network.</summary>
public readonly record struct Attempt
{
    internal Attempt(string account, ClientNetwork network) => (Account, Network) = (account, network);

    public string Account { get; }

    internal ClientNetwork Network { get; }
}
