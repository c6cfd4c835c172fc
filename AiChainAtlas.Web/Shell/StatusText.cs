namespace AiChainAtlas.Web.Shell;

/// <summary>What each error status means to a person.</summary>
public static class StatusText
{
    public static (string Title, string Sentence) Of(int code) => code switch
    {
        400 => ("The address is damaged", "Part of it is not valid text. Check it for stray % signs, or start from the map."),
        401 => ("Sign in first", "This address answers to whoever is signed in or sends a valid token."),
        403 => ("Not allowed", "Your account or token may not do this, or the form came from elsewhere or is too old: go back, load the page anew and try again."),
        405 => ("Not that way", "This address can be read but not written to."),
        409 => ("Somebody was faster", "The atlas was changed meanwhile. Look at it again and repeat what you did."),
        413 => ("Too large", "Send less at once."),
        414 => ("The address is too long", "Shorten the search text or remove a few filters."),
        415 => ("Not a known format", "Say what the file is by its Content-Type."),
        422 => ("It cannot be taken as it is", "Mend what was found and send it again."),
        429 => ("Too many requests", "Wait a minute and try again; the data can also be downloaded as a whole."),
        503 => ("Starting up", "The atlas is loading its data. Try again in a few seconds."),
        >= 500 => ("Something broke on our side", "Nothing you entered is at fault. Try again; if it stays, tell the operator the time it happened."),
        _ => ("There is no such page", "It may have moved, or the address has a typing error."),
    };
}
