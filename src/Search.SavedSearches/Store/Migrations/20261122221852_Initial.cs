using Microsoft.EntityFrameworkCore.Migrations;

namespace Search.SavedSearches.Migrations;

/// <summary>The table of saved searches.</summary>
internal sealed partial class Initial : Migration
{
    /// <inheritdoc/>
    protected override void Up(MigrationBuilder migrationBuilder)
    {
        migrationBuilder.CreateTable(
            name: "saved_search",
            columns: table => new
            {
                id = table.Column<string>(type: "TEXT", nullable: false),
                name = table.Column<string>(type: "TEXT", maxLength: 120, nullable: false),
                query = table.Column<string>(type: "TEXT", nullable: false),
                owner = table.Column<string>(type: "TEXT", nullable: false),
                created = table.Column<string>(type: "TEXT", nullable: false),
                updated = table.Column<string>(type: "TEXT", nullable: false),
            },
            constraints: table => table.PrimaryKey("PK_saved_search", x => x.id));

        migrationBuilder.CreateIndex(name: "IX_saved_search_owner_name", table: "saved_search", columns: ["owner", "name"], unique: true);
    }

    /// <inheritdoc/>
    protected override void Down(MigrationBuilder migrationBuilder) => migrationBuilder.DropTable(name: "saved_search");
}
