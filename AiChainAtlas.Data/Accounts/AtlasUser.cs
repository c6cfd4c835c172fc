using Microsoft.AspNetCore.Identity;

namespace AiChainAtlas.Data.Accounts;

/// <summary>Somebody who may sign in; known to others by the e-mail address.</summary>
public sealed class AtlasUser : IdentityUser
{
    /// <summary>Key of an <see cref="AtlasRole"/>.</summary>
    public required string Role { get; set; }

    /// <summary>A disabled user can do nothing and keeps everything.</summary>
    public bool IsDisabled { get; set; }

    /// <summary>UTC.</summary>
    public required DateTime CreatedAt { get; set; }

    /// <summary>Last request of a session, UTC, to the minute; null before the first.</summary>
    public DateTime? LastSeenAt { get; set; }

    public static AtlasUser Of(string email, string role, DateTime at) => new() { UserName = email, Email = email, Role = role, CreatedAt = at };
}
