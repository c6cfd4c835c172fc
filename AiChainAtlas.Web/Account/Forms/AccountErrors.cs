using Microsoft.AspNetCore.Identity;

namespace AiChainAtlas.Web.Account.Forms;

/// <summary>What is wrong with a new user, and what to write instead. The name of a user is the e-mail address, so both say the same.</summary>
internal sealed class AccountErrors : IdentityErrorDescriber
{
    public override IdentityError InvalidEmail(string? email) =>
        new() { Code = nameof(InvalidEmail), Description = "That is no e-mail address; write it like name@example.org." };

    public override IdentityError InvalidUserName(string? userName) => InvalidEmail(userName);

    public override IdentityError DuplicateEmail(string email) =>
        new() { Code = nameof(DuplicateEmail), Description = "Somebody has this e-mail address already: make a setup link for them, or write another." };

    public override IdentityError DuplicateUserName(string userName) => DuplicateEmail(userName);
}
