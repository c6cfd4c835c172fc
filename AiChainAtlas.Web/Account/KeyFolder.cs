using AiChainAtlas.Data.Opening;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace AiChainAtlas.Web.Account;

/// <summary>Where the keys of cookies are kept: in the data folder, for the owner of the process only.</summary>
internal static class KeyFolder
{
    public const string Name = "keys";

    public static IXmlRepository Open(string dataFolder, ILoggerFactory logging)
    {
        var path = Path.Combine(dataFolder, Name);
        OwnerOnly.CreateFolder(path);
        return new FileSystemXmlRepository(new DirectoryInfo(path), logging);
    }
}
