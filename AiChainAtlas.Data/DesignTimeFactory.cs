using AiChainAtlas.Data.Opening;
using Microsoft.EntityFrameworkCore.Design;

namespace AiChainAtlas.Data;

/// <summary>Lets <c>dotnet ef migrations add X --project AiChainAtlas.Data</c> work without a startup project.</summary>
internal sealed class DesignTimeFactory : IDesignTimeDbContextFactory<AtlasDbContext>
{
    public AtlasDbContext CreateDbContext(string[] args) => SqliteFile.Context("design-time.db");
}
