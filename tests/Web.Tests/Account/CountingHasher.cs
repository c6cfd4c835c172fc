using AiChainAtlas.Data.Accounts;
using Microsoft.AspNetCore.Identity;

namespace AiChainAtlas.Web.Tests.Account;

/// <summary>The hasher of the product, which also notes for whom it compared.</summary>
internal sealed class CountingHasher : PasswordHasher<AtlasUser>
{
    private int comparisons;

    public int Comparisons => Volatile.Read(ref comparisons);

    public override PasswordVerificationResult VerifyHashedPassword(AtlasUser user, string hashedPassword, string providedPassword)
    {
        Interlocked.Increment(ref comparisons);
        return base.VerifyHashedPassword(user, hashedPassword, providedPassword);
    }
}
